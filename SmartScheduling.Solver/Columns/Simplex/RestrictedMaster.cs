using System.Runtime.CompilerServices;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns.Simplex;

/// <summary>
/// The linear program over the columns that are known: each person takes one column in all, each equation has a short and
/// an over. Solved by a primal revised simplex over a <see cref="Basis"/>. The prices of short and over may be narrowed at any
/// time: that boxes the duals, which steadies column generation (du Merle et al., 1999).
/// </summary>
internal sealed partial class RestrictedMaster
{
    private const double Tolerance = 1e-7;
    private const double BannedCost = 1e5;
    private const int MinorPivots = 40;
    private const int PivotsOfRefresh = 200;

    private readonly int rows;
    private readonly int people;
    private readonly int size;
    private readonly double[] targets;
    private readonly double[] rightHand;
    private readonly int[][] shortsIn;
    private readonly int[][] oversIn;
    private Basis inBasis;
    private readonly SparseLists basisColumns = new();
    private readonly SparseLists enteringColumn = new();
    private readonly double[] duals;
    private readonly double[] values;
    private readonly double[] entering;
    private readonly double[] pivotRow;
    private readonly int[] basis;
    private readonly int[] shortPlace;
    private readonly int[] overPlace;
    private int pivotsSinceRefresh;
    private readonly List<Column> columns = [];
    private readonly ColumnSet known = new();

    /// <param name="targets">Of each equation.</param>
    /// <param name="start">A column for each person, with which the basis begins.</param>
    public RestrictedMaster(ReadOnlySpan<double> targets, double[] shorts, double[] overs, IReadOnlyList<Column> start)
        : this(targets.ToArray(), new double[targets.Length + start.Count], shorts, overs, start.Count)
    {
        targets.CopyTo(rightHand);
        rightHand.AsSpan(rows).Fill(1);
        Perturb();
        foreach (var column in start) Add(column);
        BeginWith([.. Enumerable.Range(0, people)]);
    }

    private RestrictedMaster(double[] targets, double[] rightHand, double[] shorts, double[] overs, int people)
    {
        rows = targets.Length;
        this.people = people;
        size = rows + people;
        this.targets = targets;
        this.rightHand = rightHand;
        Shorts = [.. shorts];
        Overs = [.. overs];
        shortsIn = [.. Enumerable.Repeat<int[]>([], rows)];
        oversIn = [.. shortsIn];
        inBasis = Basis.Of(size);
        duals = new double[size];
        values = new double[size];
        entering = new double[size];
        pivotRow = new double[size];
        basis = new int[size];
        shortPlace = new int[rows];
        overPlace = new int[rows];
    }

    /// <summary>What each one short and each one over costs now; the duals lie between -over and short.</summary>
    public double[] Shorts { get; }

    public double[] Overs { get; }

    public IReadOnlyList<Column> Columns => columns;

    public long Pivots { get; private set; }

    /// <summary>Duals of the equations, then of the people.</summary>
    public ReadOnlySpan<double> Duals => duals;

    /// <summary>The value for the targets as they are, without the noise: that of the duals.</summary>
    public double Objective
    {
        get
        {
            var sum = 0.0;
            for (var row = 0; row < rows; row++) sum += duals[row] * targets[row];
            for (var person = rows; person < size; person++) sum += duals[person];
            return sum;
        }
    }

    /// <summary>How many are short in all, over those of the first equations that are asked for.</summary>
    public double Short(bool[] which)
    {
        var sum = 0.0;
        for (var row = 0; row < which.Length; row++)
            if (which[row]) sum += Short(row);
        return sum;
    }

    public double Short(int row) => shortPlace[row] >= 0 ? values[shortPlace[row]] : 0;

    public double Over(int row) => overPlace[row] >= 0 ? values[overPlace[row]] : 0;

    /// <summary>Adds a column; false when it is there already.</summary>
    public bool Add(Column column)
    {
        if (!known.Add(column)) return false;
        columns.Add(column);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double ReducedCost(Column column)
    {
        var cost = CostOf(column) - duals[rows + column.Person];
        for (var i = 0; i < column.Rows.Length; i++) cost -= column.Amounts[i] * duals[column.Rows[i]];
        return cost;
    }

    /// <summary>Takes up changed prices of short, over or columns.</summary>
    public void Reprice()
    {
        for (var i = 0; i < size; i++) duals[i] = CostOf(basis[i]);
        inBasis.SolveTransposed(duals);
    }

    public void Solve(long mostPivots, Func<bool> isOver)
    {
        var best = new int[people];
        var bestCost = new double[people];
        List<int> candidates = [];
        var stop = mostPivots < long.MaxValue - Pivots ? Pivots + mostPivots : long.MaxValue;
        while (Pivots < stop && !isOver())
        {
            FindCandidates(best, bestCost, candidates);
            if (candidates.Count == 0) break;
            for (var minor = 0; minor < MinorPivots && Pivots < stop; minor++)
            {
                var (variable, cost) = Cheapest(candidates);
                if (variable < 0) break;
                if (!Pivot(variable, cost)) candidates.Remove(variable);
            }
        }

        foreach (var column in columns)
        {
            column.Weight = column.BasisPlace >= 0 ? values[column.BasisPlace] : 0;
            column.Idle = column.Weight > 1e-6 ? 0 : column.Idle + 1;
        }
    }

    /// <summary>Drops the columns that are worth least, down to so many.</summary>
    public void Forget(int keep)
    {
        if (columns.Count <= keep) return;
        var costs = columns.Select(column => column.BasisPlace >= 0 ? double.NegativeInfinity : ReducedCost(column)).ToArray();
        var limit = costs.Order().ElementAt(keep);
        var place = new int[columns.Count];
        List<Column> kept = [];
        for (var i = 0; i < columns.Count; i++)
        {
            if (costs[i] > limit) continue;
            place[i] = kept.Count;
            kept.Add(columns[i]);
        }

        for (var i = 0; i < size; i++)
            if (basis[i] >= 2 * rows) basis[i] = 2 * rows + place[basis[i] - 2 * rows];
        columns.Clear();
        columns.AddRange(kept);
        known.Reset(kept);
    }

    /// <summary>A little noise in the right-hand side breaks ties; bounds are computed apart from it.</summary>
    private void Perturb()
    {
        var random = new Prng(7);
        for (var row = 0; row < rows; row++) rightHand[row] += (random.Unit() - 0.5) * 2e-4;
        for (var person = rows; person < size; person++) rightHand[person] += random.Unit() * 1e-5;
    }

    /// <summary>A basis of one column for each person and what these leave short or over.</summary>
    private void BeginWith(int[] columnOfPerson)
    {
        Array.Fill(shortPlace, -1);
        Array.Fill(overPlace, -1);
        foreach (var column in columns) column.BasisPlace = -1;
        var rest = rightHand.AsSpan(0, rows).ToArray();
        for (var person = 0; person < people; person++)
        {
            var column = columns[columnOfPerson[person]];
            for (var i = 0; i < column.Rows.Length; i++) rest[column.Rows[i]] -= column.Amounts[i] * rightHand[rows + person];
            basis[rows + person] = 2 * rows + columnOfPerson[person];
            column.BasisPlace = rows + person;
        }

        for (var row = 0; row < rows; row++)
        {
            basis[row] = rest[row] >= 0 ? row : rows + row;
            foreach (var total in rest[row] >= 0 ? shortsIn[row] : oversIn[row]) rest[total] -= Math.Abs(rest[row]);
            SetPlace(basis[row], row);
        }

        Renew();
    }

    private double CostOf(int variable) =>
        variable < rows ? Shorts[variable] : variable < 2 * rows ? Overs[variable - rows] : CostOf(columns[variable - 2 * rows]);

    private static double CostOf(Column column) => column.Cost + (column.IsBanned ? BannedCost : 0);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double ReducedCost(int variable)
    {
        return variable < rows ? ReducedCostOfShort(variable) : variable < 2 * rows ? ReducedCostOfOver(variable - rows) : ReducedCost(columns[variable - 2 * rows]);
    }

    private double ReducedCostOfShort(int row)
    {
        var cost = Shorts[row] - duals[row];
        foreach (var total in shortsIn[row]) cost -= duals[total];
        return cost;
    }

    private double ReducedCostOfOver(int row)
    {
        var cost = Overs[row] + duals[row];
        foreach (var total in oversIn[row]) cost -= duals[total];
        return cost;
    }

    private bool IsBasic(int variable) =>
        (variable < rows ? shortPlace[variable] : variable < 2 * rows ? overPlace[variable - rows] : columns[variable - 2 * rows].BasisPlace) >= 0;

    private void SetPlace(int variable, int place)
    {
        if (variable < rows) shortPlace[variable] = place;
        else if (variable < 2 * rows) overPlace[variable - rows] = place;
        else columns[variable - 2 * rows].BasisPlace = place;
    }
}
