using System.Diagnostics.CodeAnalysis;
using SmartScheduling.Solver.Kernel;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// The Lagrangian function of the equations: at given prices each person takes the cheapest roster by itself, and what that
/// comes to is a lower bound on every roster of all. Prices lie on a grid of powers of two, so all sums are exact in doubles
/// and rounding the bound up is safe.
/// </summary>
internal sealed class Lagrangian
{
    private const double Grid = 65536;

    private readonly RosterProgram program;
    private readonly double[][] optionPrices;
    private readonly Track[] tracks;
    private readonly PricedPath path = new();
    private readonly List<SumRow> sums = [];
    private readonly List<int>[] sumsOf;
    private readonly SortedSet<(int Person, int Dimension)> broken = [];

    public Lagrangian(CoupledRows rows, ColumnPerson[] people, RosterProgram program, double grain = 1)
    {
        Rows = rows;
        People = people;
        this.program = program;
        Grain = grain;
        optionPrices = [.. people.Select(person => new double[person.Model.Options.Count])];
        tracks = [.. people.Select(person => new Track(person.Model))];
        Priced = [.. people.Select(person => new double[]?[person.Model.Dimensions.Count])];
        Picked = [.. people.Select(person => new int[person.Model.Options.Days])];
        Values = new double[people.Length];
        sumsOf = [.. people.Select(_ => new List<int>())];
        AppendSums();
        Best = new double[rows.Count];
        double[] shorts = [.. Enumerable.Range(0, rows.Count).Where(row => rows.IsCoverage[row] && rows.Shorts[row] > 0).Select(row => rows.Shorts[row]).DefaultIfEmpty(100)];
        Dearest = Math.Max(1, shorts.Max());
        Scale = Math.Max(1, shorts.Min());
    }

    public CoupledRows Rows { get; }

    public ColumnPerson[] People { get; }

    /// <summary>The equations and, behind them, the limits of sums that are priced.</summary>
    public double[] Targets { get; private set; }

    public double[] Shorts { get; private set; }

    public double[] Overs { get; private set; }

    public int Count => Targets.Length;

    /// <summary>The dearest open position; no price is higher.</summary>
    public double Dearest { get; }

    /// <summary>Where prices are, in points: at first the cheapest open position, also when a few positions must not stay open at any price.</summary>
    public double Scale { get; set; }

    public IReadOnlyList<SumRow> Sums => sums;

    /// <summary>By person and dimension the price of a unit by day; null where it is carried or of no matter.</summary>
    public double[]?[][] Priced { get; }

    /// <summary>What each person picked at the last evaluation, at what cost against the prices, and what all add to the equations.</summary>
    public int[][] Picked { get; }

    public double[] Values { get; }

    public double[] Totals { get; private set; }

    /// <summary>The best bound so far and its prices.</summary>
    public double BestBound { get; private set; } = double.NegativeInfinity;

    public double[] Best { get; private set; }

    public long Evaluations { get; private set; }

    /// <summary>How often one person's cheapest roster was looked for, by whoever shares the program, too.</summary>
    public long Solves => program.Solves + path.Solves;

    /// <summary>Sums that were broken and neither carried nor priced.</summary>
    public bool HasBroken => broken.Count > 0;

    /// <summary>The branch that bounds are of now, see <see cref="TotalBranching"/>; null when they are of all rosters.</summary>
    public BranchPrices? Branch { get; set; }

    /// <summary>A price inside its box and on the grid.</summary>
    public double Rounded(int row, double price) => Math.Round(Math.Clamp(price, -OverOf(row), ShortOf(row)) * Grid) / Grid;

    /// <summary>A price on the grid, surely no higher.</summary>
    public static double RoundedDown(double price) => Math.Floor(price * Grid - 0.1) / Grid;

    /// <summary>Ends an evaluation early: with many people over weeks one takes a good part of a second.</summary>
    public Func<bool> IsOver { get; init; } = () => false;

    /// <summary>The bound at these prices, which become rounded; infinite when somebody has no roster that keeps the hard rules, minus infinite when it was ended.</summary>
    public double Evaluate(double[] prices)
    {
        Evaluations++;
        for (var row = 0; row < Count; row++) prices[row] = Rounded(row, prices[row]);
        var bound = Branch?.Constant ?? 0;
        Array.Clear(Totals);
        for (var row = 0; row < Count; row++) bound += prices[row] * Targets[row];
        PriceSums(prices);
        for (var i = 0; i < People.Length; i++)
        {
            if (IsOver()) return double.NegativeInfinity;
            if (!Solve(i, prices)) return double.PositiveInfinity;
            bound += Values[i];
            AddTotals(i);
        }

        if (Branch is null && bound > BestBound) (BestBound, Best) = (bound, [.. prices]);
        return bound;
    }

    /// <summary>All scores are multiples of this.</summary>
    public double Grain { get; }

    /// <summary>A bound as the least score that it allows.</summary>
    public double RoundedUp(double bound) => Math.Ceiling(bound / Grain - 1e-9) * Grain;

    /// <summary>Raises the bound to one that was proven otherwise.</summary>
    public void Raise(double bound) => BestBound = Math.Max(BestBound, bound);

    /// <summary>The cheapest roster of one person against prices; false when there is none.</summary>
    public bool Solve(int i, ReadOnlySpan<double> prices)
    {
        var person = People[i];
        person.Price(prices, optionPrices[i], 0, person.Model.Options.Days);
        if (PricedPath.Knows(person.Model, Priced[i]))
        {
            if (!path.Solve(person.Model, optionPrices[i], Priced[i])) return false;
            Values[i] = path.Value;
            path.Picked.CopyTo(Picked[i]);
            return true;
        }

        if (!program.Solve(person.Model, tracks[i], 0, person.Model.Options.Days, optionPrices[i], Priced[i])) return false;
        foreach (var dimension in program.Unjudged) broken.Add((i, dimension));
        Values[i] = program.Value;
        program.Picked[..Picked[i].Length].CopyTo(Picked[i]);
        return true;
    }

    /// <summary>What a person's cheapest roster costs at least against prices of the equations; sums that are priced have the prices of the best bound.</summary>
    public double LeastCost(int i, ReadOnlySpan<double> rowPrices) => Solve(i, rowPrices)
        ? Values[i] + sumsOf[i].Sum(sum => Best[Rows.Count + sum] * Targets[Rows.Count + sum])
        : double.PositiveInfinity;

    /// <summary>The roster that a person picked last as a column; null when it breaks a hard rule that nothing here knows.</summary>
    public Column? ColumnOf(int i, out bool keepsAll) => ColumnOf(i, Picked[i], out keepsAll);

    public Column? ColumnOf(int i, ReadOnlySpan<int> picks, out bool keepsAll)
    {
        var person = People[i];
        var cost = person.Cost(picks, Priced[i], out keepsAll);
        if (double.IsPositiveInfinity(cost)) return null;
        List<int> rows = [];
        List<double> amounts = [];
        for (var day = 0; day < picks.Length; day++)
        {
            var option = person.Model.Options.Start(day) + picks[day];
            for (var at = person.Shares.Starts[option]; at < person.Shares.Starts[option + 1]; at++)
            {
                rows.Add(person.Shares.Rows[at]);
                amounts.Add(person.Shares.Amounts[at]);
            }
        }

        foreach (var sum in sumsOf[i])
        {
            if (person.UnitsUntil(sums[sum].Dimension, sums[sum].Close) is not (> 0 and var units)) continue;
            rows.Add(Rows.Count + sum);
            amounts.Add(units);
        }

        return new Column { Person = i, Picks = picks.ToArray(), Cost = cost, Rows = [.. rows], Amounts = [.. amounts] };
    }

    /// <summary>By person, dimension and day what a unit of a priced sum costs in the best bound; null where it is carried.</summary>
    public double[]?[][] UnitPrices()
    {
        PriceSums(Best);
        return [.. Priced.Select(ofPerson => ofPerson.Select(ofDay => ofDay?.ToArray()).ToArray())];
    }

    /// <summary>The best bound with its prices, for another thread that goes on from there.</summary>
    public BoundPrices Prices() => new(
        BestBound, [.. Best], [.. from person in Priced.Index() from ofDay in person.Item.Index() where ofDay.Item is not null select (person.Index, ofDay.Index)], [.. sums], Scale);

    /// <summary>Goes on from what another one for the same people and equations has reached.</summary>
    public void Take(BoundPrices reached)
    {
        CarryAll();
        foreach (var (person, dimension) in reached.Priced) Priced[person][dimension] = new double[People[person].Model.Options.Days];
        foreach (var sum in reached.Sums)
        {
            sumsOf[sum.Person].Add(sums.Count);
            sums.Add(sum);
        }

        AppendSums();
        BestBound = reached.Bound;
        Scale = reached.Scale;
        Best = [.. reached.Prices];
    }

    /// <summary>From now on prices every sum and carries none: the bound is a little lower, an evaluation many times quicker.</summary>
    public void PriceAll()
    {
        var prices = Best;
        for (var i = 0; i < People.Length; i++)
            for (var dimension = 0; dimension < Priced[i].Length; dimension++) broken.Add((i, dimension));
        PriceBroken(ref prices);
    }

    /// <summary>From now on carries every sum again; the prices of the equations and the bound stay.</summary>
    public void CarryAll()
    {
        broken.Clear();
        sums.Clear();
        foreach (var own in sumsOf) own.Clear();
        foreach (var ofPerson in Priced) Array.Clear(ofPerson);
        AppendSums();
        Best = Best[..Count];
    }

    /// <summary>From now on prices the sums that were broken; prices that stand for all equations get places for them.</summary>
    public void PriceBroken(ref double[] prices)
    {
        foreach (var (i, dimension) in broken)
        {
            if (Priced[i][dimension] is not null) continue;
            Priced[i][dimension] = new double[People[i].Model.Options.Days];
            foreach (var sum in SumRow.Of(People[i], dimension, Dearest))
            {
                sumsOf[i].Add(sums.Count);
                sums.Add(sum with { Person = i });
            }
        }

        broken.Clear();
        AppendSums();
        prices = [.. prices, .. new double[Count - prices.Length]];
        Best = [.. Best, .. new double[Count - Best.Length]];
    }

    [MemberNotNull(nameof(Targets), nameof(Shorts), nameof(Overs), nameof(Totals))]
    private void AppendSums()
    {
        Targets = [.. Rows.Targets, .. sums.Select(sum => sum.Target)];
        Shorts = [.. Rows.Shorts, .. sums.Select(sum => sum.Short)];
        Overs = [.. Rows.Fair.OversOfBound, .. sums.Select(sum => sum.Over)];
        Totals = new double[Count];
    }

    private double ShortOf(int row) => Shorts[row] - (Branch?.OnShorts[row] ?? 0);

    private double OverOf(int row) => Overs[row] - (Branch?.OnOvers[row] ?? 0);

    private void PriceSums(double[] prices)
    {
        foreach (var person in Priced)
            foreach (var ofDay in person)
                if (ofDay is not null) Array.Clear(ofDay);
        for (var i = 0; i < sums.Count; i++)
        {
            var sum = sums[i];
            var price = prices[Rows.Count + i];
            if (price == 0) continue;
            var ofDay = Priced[sum.Person][sum.Dimension]!;
            for (var day = People[sum.Person].Model.Dimensions[sum.Dimension].WindowStart(sum.Close); day <= sum.Close; day++) ofDay[day] -= price;
        }
    }

    private void AddTotals(int i)
    {
        var person = People[i];
        // The path still knows the units of the person whom it solved last.
        var isPath = PricedPath.Knows(person.Model, Priced[i]);
        for (var day = 0; day < Picked[i].Length; day++)
        {
            var option = person.Model.Options.Start(day) + Picked[i][day];
            for (var at = person.Shares.Starts[option]; at < person.Shares.Starts[option + 1]; at++) Totals[person.Shares.Rows[at]] += person.Shares.Amounts[at];
        }

        if (sumsOf[i].Count == 0) return;
        if (!isPath) person.Follow(Picked[i]);
        foreach (var sum in sumsOf[i])
        {
            var (dimension, close) = (sums[sum].Dimension, sums[sum].Close);
            Totals[Rows.Count + sum] += isPath ? path.Units(dimension, person.Model.Dimensions[dimension].WindowStart(close), close + 1) : person.UnitsUntil(dimension, close);
        }
    }
}
