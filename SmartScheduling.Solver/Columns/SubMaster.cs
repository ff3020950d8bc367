using SmartScheduling.Solver.Columns.Simplex;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// A master over some people and some equations, the rest being as it is: all of it at the root, a small part in a
/// neighbourhood. Knows how to price its people under what a dive has fixed.
/// </summary>
internal sealed class SubMaster
{
    private readonly Lagrangian lagrangian;
    private readonly FeasibleRosters rosters;
    private readonly int[] placeOfRow;
    private readonly int[] rows;
    private readonly int[][] bases;
    private readonly double[] prices;

    /// <param name="rows">The equations that the neighbourhood can change.</param>
    /// <param name="targets">What is left of them for its people.</param>
    /// <param name="bases">Picks of each of these people; what is not in the neighbourhood stays.</param>
    public SubMaster(Lagrangian lagrangian, FeasibleRosters rosters, Neighbourhood neighbourhood, int[] rows, double[] targets, int[][] bases)
    {
        this.lagrangian = lagrangian;
        this.rosters = rosters;
        this.rows = rows;
        this.bases = bases;
        People = neighbourhood.People;
        First = neighbourhood.First;
        End = neighbourhood.End;
        placeOfRow = new int[lagrangian.Rows.Count];
        Array.Fill(placeOfRow, -1);
        for (var i = 0; i < rows.Length; i++) placeOfRow[rows[i]] = i;
        prices = new double[lagrangian.Rows.Count];
        Fixed = [.. bases.Select((picks, place) => FixedOf(picks, neighbourhood.IsFree?[place]))];
        Targets = targets;
        Shorts = [.. rows.Select(row => lagrangian.Rows.Shorts[row])];
        Overs = [.. rows.Select(row => lagrangian.Rows.Overs[row])];
        Master = new RestrictedMaster(targets, Shorts, Overs,
            [.. bases.Select((picks, place) => ColumnOf(place, picks) ?? throw new InvalidOperationException("The roster that a neighbourhood begins with breaks a hard rule."))]);
    }

    /// <summary>The whole master, warm from column generation; what breaks a hard rule is ruled out.</summary>
    public SubMaster(Lagrangian lagrangian, FeasibleRosters rosters, RestrictedMaster master)
    {
        this.lagrangian = lagrangian;
        this.rosters = rosters;
        IsWhole = true;
        rows = [.. Enumerable.Range(0, lagrangian.Rows.Count)];
        placeOfRow = rows;
        bases = [.. lagrangian.Picked.Select(picks => picks.ToArray())];
        People = [.. Enumerable.Range(0, lagrangian.People.Length)];
        End = bases[0].Length;
        Targets = lagrangian.Targets;
        Shorts = lagrangian.Shorts;
        Overs = lagrangian.Overs;
        prices = new double[lagrangian.Rows.Count];
        Fixed = [.. bases.Select(picks => FixedOf(picks, null))];
        Master = master;
        foreach (var column in master.Columns)
            column.IsBanned |= double.IsPositiveInfinity(lagrangian.People[column.Person].Cost(column.Picks, null, out _));
        master.Reprice();
    }

    public RestrictedMaster Master { get; }

    /// <summary>Whether it is the root: nothing is left as it is.</summary>
    public bool IsWhole { get; }

    private bool IsPart => End - First < lagrangian.People[0].Model.Options.Days;

    public int[] People { get; }

    /// <summary>The equations, by their places among all.</summary>
    public int[] Rows => rows;

    public double[] Targets { get; }

    public double[] Shorts { get; }

    public double[] Overs { get; }

    /// <summary>What the equations cost in the best bound of the whole problem.</summary>
    public IEnumerable<double> RootPrices => rows.Select(row => lagrangian.Best[row]);

    public int First { get; }

    public int End { get; }

    /// <summary>By place and day what was decided, or -1.</summary>
    public int[][] Fixed { get; }

    public ColumnPerson Person(int place) => lagrangian.People[People[place]];

    /// <summary>Adds a roster of a person, if it is like the base outside the neighbourhood and as was decided within.</summary>
    public bool Add(int place, int[] picks)
    {
        for (var day = 0; day < picks.Length; day++)
        {
            var isOutside = day < First || day >= End;
            if (isOutside ? picks[day] != bases[place][day] : Fixed[place][day] >= 0 && picks[day] != Fixed[place][day]) return false;
        }

        return ColumnOf(place, picks) is { } column && Master.Add(column);
    }

    /// <summary>
    /// Everybody's cheapest roster at prices of the equations becomes a column. What all come to at least is a bound on the
    /// neighbourhood, minus infinity where somebody's is not known.
    /// </summary>
    /// <param name="added">How many came that pay at the master's duals.</param>
    public double Price(ReadOnlySpan<double> rowPrices, Func<bool> isOver, out int added)
    {
        var bound = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            prices[rows[i]] = Math.Clamp(rowPrices[i], -Overs[i], Shorts[i]);
            bound += prices[rows[i]] * Targets[i];
        }

        added = 0;
        for (var place = 0; place < People.Length && !isOver(); place++)
        {
            var picks = bases[place].ToArray();
            var isFound = rosters.Find(People[place], prices, picks, First, End, Fixed[place], out var least);
            if (double.IsNegativeInfinity(least) && !IsPart && Person(place).Tolls is null) least = lagrangian.LeastCost(People[place], prices);
            bound += least;
            if (!isFound || ColumnOf(place, picks) is not { } column) continue;
            var pays = Master.ReducedCost(column) < -1e-4;
            if (Master.Add(column) && pays) added++;
        }

        return bound;
    }

    private static int[] FixedOf(int[] picks, bool[]? isFree) => [.. picks.Select((option, day) => isFree is null || isFree[day] ? -1 : option)];

    private Column? ColumnOf(int place, int[] picks)
    {
        var person = Person(place);
        var cost = person.Cost(picks, null, out _);
        if (double.IsPositiveInfinity(cost)) return null;
        if (IsWhole) return lagrangian.ColumnOf(place, picks, out _);
        List<int> touched = [];
        List<double> amounts = [];
        for (var day = First; day < End; day++)
        {
            var option = person.Model.Options.Start(day) + picks[day];
            for (var at = person.Shares.Starts[option]; at < person.Shares.Starts[option + 1]; at++)
            {
                if (placeOfRow[person.Shares.Rows[at]] is not (>= 0 and var row)) continue;
                touched.Add(row);
                amounts.Add(person.Shares.Amounts[at]);
            }
        }

        return new Column { Person = place, Picks = [.. picks], Cost = cost, Rows = [.. touched], Amounts = [.. amounts] };
    }
}
