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
    private readonly bool isWhole;

    /// <param name="people">Places of the people among those of the columns.</param>
    /// <param name="rows">The equations that the window can change.</param>
    /// <param name="targets">What is left of them for these people.</param>
    /// <param name="bases">Picks of each of the people; those of the days [first, end) are made anew.</param>
    public SubMaster(Lagrangian lagrangian, FeasibleRosters rosters, int[] people, int[] rows, double[] targets, int[][] bases, int first, int end)
    {
        this.lagrangian = lagrangian;
        this.rosters = rosters;
        this.rows = rows;
        this.bases = bases;
        People = people;
        First = first;
        End = end;
        placeOfRow = new int[lagrangian.Rows.Count];
        Array.Fill(placeOfRow, -1);
        for (var i = 0; i < rows.Length; i++) placeOfRow[rows[i]] = i;
        prices = new double[lagrangian.Rows.Count];
        Fixed = [.. people.Select(_ => Unfixed(bases.Length == 0 ? end : bases[0].Length))];
        Master = new RestrictedMaster(targets, [.. rows.Select(row => lagrangian.Rows.Shorts[row])], [.. rows.Select(row => lagrangian.Rows.Overs[row])],
            [.. people.Select((_, place) => ColumnOf(place, bases[place]) ?? throw new InvalidOperationException("The roster that a neighbourhood begins with breaks a hard rule."))]);
    }

    /// <summary>The whole master, warm from column generation; what breaks a hard rule is ruled out.</summary>
    public SubMaster(Lagrangian lagrangian, FeasibleRosters rosters, RestrictedMaster master)
    {
        this.lagrangian = lagrangian;
        this.rosters = rosters;
        isWhole = true;
        rows = [.. Enumerable.Range(0, lagrangian.Rows.Count)];
        placeOfRow = rows;
        bases = [.. lagrangian.Picked.Select(picks => picks.ToArray())];
        People = [.. Enumerable.Range(0, lagrangian.People.Length)];
        End = bases[0].Length;
        prices = new double[lagrangian.Rows.Count];
        Fixed = [.. People.Select(_ => Unfixed(End))];
        Master = master;
        foreach (var column in master.Columns)
            column.IsBanned |= double.IsPositiveInfinity(lagrangian.People[column.Person].Cost(column.Picks, null, out _));
        master.Reprice();
    }

    public RestrictedMaster Master { get; }

    public int[] People { get; }

    public int First { get; }

    public int End { get; }

    /// <summary>By place and day what was decided, or -1.</summary>
    public int[][] Fixed { get; }

    public ColumnPerson Person(int place) => lagrangian.People[People[place]];

    /// <summary>Adds a roster of a person, if it is like the base outside the window.</summary>
    public bool Add(int place, int[] picks)
    {
        for (var day = 0; day < picks.Length; day++)
            if ((day < First || day >= End) && picks[day] != bases[place][day]) return false;
        return ColumnOf(place, picks) is { } column && Master.Add(column);
    }

    /// <summary>Prices everybody at the master's duals; the number of columns that came.</summary>
    public int Generate(Func<bool> isOver)
    {
        Array.Clear(prices);
        for (var i = 0; i < rows.Length; i++) prices[rows[i]] = Math.Clamp(Master.Duals[i], -lagrangian.Rows.Overs[rows[i]], lagrangian.Rows.Shorts[rows[i]]);
        var added = 0;
        for (var place = 0; place < People.Length && !isOver(); place++)
        {
            var picks = bases[place].ToArray();
            if (!rosters.Find(People[place], prices, picks, First, End, Fixed[place])) continue;
            if (ColumnOf(place, picks) is { } column && Master.ReducedCost(column) < -1e-4 && Master.Add(column)) added++;
        }

        return added;
    }

    private static int[] Unfixed(int days)
    {
        var picks = new int[days];
        Array.Fill(picks, -1);
        return picks;
    }

    private Column? ColumnOf(int place, int[] picks)
    {
        var person = Person(place);
        var cost = person.Cost(picks, null, out _);
        if (double.IsPositiveInfinity(cost)) return null;
        if (isWhole) return lagrangian.ColumnOf(place, picks, out _);
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
