using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// Large-neighbourhood search over the incumbent: some people on all days, all people on some days in a row, or single days of
/// people are made anew by a dive over a small master, which its own linear program cuts off when nothing better can be there. The sizes
/// follow: larger when the cut-offs show that small ones hold nothing, smaller when dives fail.
/// </summary>
internal sealed class Neighbourhoods
{
    /// <summary>What is asked of a roster less this is where its linear program is cut off.</summary>
    private const double Margin = 0.5;

    private const int ManyPeople = 40;
    private const int FirstDays = 10;

    /// <summary>People times days that the first neighbourhoods of people have.</summary>
    private const int FirstCells = 300;

    /// <summary>Of all days of people the part that the first neighbourhoods of single days have, and the largest.</summary>
    private const double FirstPart = 0.25;
    private const double LargestPart = 0.8;
    private const int FewestCells = 50;
    private const int MostCellsAtFirst = 500;

    /// <summary>They are cut off quicker than others, and may grow quicker.</summary>
    private const double CellsGrowth = 1.5;

    /// <summary>In a step one of so many people is fixed, and columns come in so many rounds.</summary>
    private const int TakeOneIn = 4;
    private const int StepRounds = 3;

    private readonly Lagrangian lagrangian;
    private readonly FeasibleRosters rosters;
    private readonly RosterPool pool;
    private readonly Incumbent incumbent;
    private readonly BestResponse response;
    private readonly Action refresh;
    private readonly Func<bool> isOver;
    private readonly TimeProvider time;
    private readonly bool daysOnly;
    private readonly double[] rootPrices;
    private readonly double[] leastCosts;
    private readonly NeighbourhoodKind ofPeople;
    private readonly NeighbourhoodKind ofDays;
    private readonly NeighbourhoodKind ofCells;
    private readonly CellNeighbourhoods? cells;

    /// <param name="refresh">Makes the incumbent what others found in the meantime, where that is better.</param>
    /// <param name="daysOnly">Only all people on some days.</param>
    /// <param name="shares">By person and option, how much of it the linear program of the whole takes; null where it was not solved.</param>
    public Neighbourhoods(
        Lagrangian lagrangian, FeasibleRosters rosters, RosterPool pool, Incumbent incumbent, Action refresh, Func<bool> isOver, TimeProvider time, bool daysOnly, double[][]? shares)
    {
        this.lagrangian = lagrangian;
        this.rosters = rosters;
        this.pool = pool;
        this.incumbent = incumbent;
        this.refresh = refresh;
        this.isOver = isOver;
        this.time = time;
        this.daysOnly = daysOnly;
        response = new BestResponse(lagrangian, rosters, incumbent);
        ofPeople = new(Math.Clamp(FirstCells / Days, 3, 10), 3, lagrangian.People.Length);
        ofDays = new(FirstDays, 4, Days);
        var all = lagrangian.People.Length * Days;
        ofCells = new(Math.Min(FirstPart * all, MostCellsAtFirst), FewestCells, LargestPart * all);
        if (shares is not null) cells = new(lagrangian, incumbent, shares);
        // Sums that are priced have the prices of the best bound from here on.
        lagrangian.Evaluate([.. lagrangian.Best]);
        rootPrices = lagrangian.Best[..lagrangian.Rows.Count];
        leastCosts = [.. Enumerable.Range(0, lagrangian.People.Length).Select(i => lagrangian.LeastCost(i, rootPrices))];
    }

    private int Days => lagrangian.People[0].Model.Options.Days;

    /// <summary>How many days of people were made anew, all tries together.</summary>
    public long Cells { get; private set; }

    /// <summary>What all tries took.</summary>
    public double Seconds { get; private set; }

    /// <summary>Tries one neighbourhood; true when it made the incumbent better.</summary>
    /// <param name="gain">Points that it has to be better by.</param>
    /// <param name="limit">Points up to which it is changed also where that does not make it better.</param>
    public bool Step(double gain, double limit, ref Prng random)
    {
        var kind = daysOnly || ofDays.Price <= ofPeople.Price ? ofDays : ofPeople;
        if (cells is not null && ofCells.Price < kind.Price) kind = ofCells;
        return Step(kind, gain, limit, ref random);
    }

    /// <summary>Small ones first again: the incumbent is somewhere else, or costs something else now.</summary>
    public void BeginAnew()
    {
        ofPeople.BeginAnew();
        ofDays.BeginAnew();
        ofCells.BeginAnew();
    }

    /// <summary>Nothing near the incumbent is better: where it is unlike others of which that was true, something may be.</summary>
    public void Remember() => cells?.Remember();

    private bool Step(NeighbourhoodKind kind, double gain, double limit, ref Prng random)
    {
        var asked = limit > incumbent.Cost ? incumbent.Cost - limit : random.Below(4) == 0 ? 0 : gain;
        var neighbourhood = Choose(kind, ref random);
        if (neighbourhood.People.Length == 0) return false;
        Cells += (long)neighbourhood.People.Length * (neighbourhood.End - neighbourhood.First);
        var began = time.GetTimestamp();
        var result = Solve(neighbourhood, asked, limit, out var isBetter, ref random);
        var seconds = time.GetElapsedTime(began).TotalSeconds;
        Seconds += seconds;
        if (isBetter) kind.Won(seconds);
        else kind.Failed(result, seconds, GrowthOf(kind), ref random);
        return isBetter;
    }

    private Neighbourhood Choose(NeighbourhoodKind kind, ref Prng random)
    {
        if (kind == ofCells) return cells!.Choose((int)kind.Size, ref random);
        var focus = Focus(ref random);
        return kind == ofDays ? SomeDays(focus, ref random) : SomePeople(focus, ref random);
    }

    private double GrowthOf(NeighbourhoodKind kind) => kind == ofCells ? CellsGrowth : kind == ofDays ? Part(kind.Size) : 1;

    /// <summary>What one window among all days and people tells of the others of its size, 1 where there are few.</summary>
    private double Part(double days) => Math.Min(1, 10 * days / Days) * Math.Min(1, (double)ManyPeople / lagrangian.People.Length);

    /// <summary>An equation that is not met, short ones first; any when all are met.</summary>
    private int Focus(ref Prng random)
    {
        List<int> missed = [];
        for (var row = 0; row < lagrangian.Rows.Count; row++)
        {
            var total = incumbent.Totals[row];
            if (incumbent.CostOf(row, total) <= 0) continue;
            var times = total < lagrangian.Rows.Targets[row] ? 5 : 1;
            for (var i = 0; i < times; i++) missed.Add(row);
        }

        return missed.Count > 0 && random.Below(3) > 0 ? missed[random.Below(missed.Count)] : random.Below(lagrangian.Rows.Count);
    }

    private Neighbourhood SomePeople(int focus, ref Prng random)
    {
        var size = (int)Math.Min(lagrangian.People.Length, Math.Round(ofPeople.Size));
        var slack = Enumerable.Range(0, lagrangian.People.Length).Select(Slack).ToArray();
        var usual = slack.Sum() / slack.Length + 0.5;
        var byFocus = random.Below(2) == 0;
        var keys = new double[slack.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = byFocus
                ? (CanMove(i, focus) ? 0.7 : 0) + (Moves(i, focus) ? 0.3 : 0) + random.Unit() * 1.5
                : Math.Pow(random.Unit(), 1 / (slack[i] + usual));
        }

        return new([.. Enumerable.Range(0, keys.Length).OrderByDescending(i => keys[i]).Take(size).Order()], 0, Days);
    }

    private Neighbourhood SomeDays(int focus, ref Prng random)
    {
        var length = (int)Math.Min(Days, Math.Round(ofDays.Size));
        var first = Math.Clamp(lagrangian.Rows.Days[focus] - random.Below(length), 0, Days - length);
        List<int> people = [];
        for (var i = 0; i < lagrangian.People.Length; i++)
            if (lagrangian.People.Length <= ManyPeople || random.Unit() < (double)ManyPeople / lagrangian.People.Length) people.Add(i);
        return new([.. people], first, first + length);
    }

    /// <summary>How much more a person's roster costs against the prices of the root than the cheapest.</summary>
    private double Slack(int i) => Math.Max(0, lagrangian.People[i].Against(incumbent.Picks[i], rootPrices, 0, Days) - leastCosts[i]);

    private bool CanMove(int i, int row)
    {
        var options = lagrangian.People[i].Model.Options;
        var day = lagrangian.Rows.Days[row];
        for (var option = 0; option < options.Of(day).Length; option++)
            if (Adds(i, options.Start(day) + option, row)) return true;
        return false;
    }

    private bool Moves(int i, int row)
    {
        var day = lagrangian.Rows.Days[row];
        return Adds(i, lagrangian.People[i].Model.Options.Start(day) + incumbent.Picks[i][day], row);
    }

    private bool Adds(int i, int option, int row)
    {
        var shares = lagrangian.People[i].Shares;
        return shares.Rows.AsSpan(shares.Starts[option], shares.Starts[option + 1] - shares.Starts[option]).Contains(row);
    }

    private DiveEnd Solve(Neighbourhood neighbourhood, double gain, double limit, out bool isBetter, ref Prng random)
    {
        var people = neighbourhood.People;
        int[] rows = [.. Enumerable.Range(0, lagrangian.Rows.Count).Where(row => lagrangian.Rows.Days[row] >= neighbourhood.First && lagrangian.Rows.Days[row] < neighbourhood.End)];
        var totals = incumbent.Totals.ToArray();
        var current = 0.0;
        foreach (var i in people)
        {
            incumbent.Add(totals, i, incumbent.Picks[i], -1);
            current += lagrangian.People[i].Cost(incumbent.Picks[i], null, out _);
        }

        foreach (var row in rows) current += incumbent.CostOf(row, incumbent.Totals[row]);
        var sub = new SubMaster(lagrangian, rosters, neighbourhood, rows, [.. rows.Select(row => lagrangian.Rows.Targets[row] - totals[row])], [.. people.Select(i => incumbent.Picks[i])]);
        for (var place = 0; place < people.Length; place++)
            foreach (var picks in pool.Of(people[place])) sub.Add(place, picks);
        var dive = new CellDive(sub, isOver);
        var result = dive.Run(TakeOneIn, StepRounds, current + Margin - gain, ref random);
        isBetter = result == DiveEnd.Found && Accept(sub, dive.Picks, gain == 0, limit, ref random);
        return result;
    }

    /// <summary>Puts what was found into the incumbent, which others may have made better on other days or people since; true when it is better then.</summary>
    private bool Accept(SubMaster sub, int[][] picks, bool isTie, double limit, ref Prng random)
    {
        refresh();
        var all = incumbent.Picks.ToArray();
        for (var place = 0; place < sub.People.Length; place++)
            all[sub.People[place]] = [.. all[sub.People[place]][..sub.First], .. picks[place][sub.First..sub.End], .. all[sub.People[place]][sub.End..]];
        var cost = incumbent.CostOf(all);
        if (cost > incumbent.Cost)
        {
            response.Improve(all, [.. sub.People], 2, ref random, isOver);
            cost = incumbent.CostOf(all);
        }

        var isBetter = cost < incumbent.Cost;
        if (!isBetter && !(isTie && cost == incumbent.Cost) && !(cost <= limit)) return false;
        incumbent.Take(all);
        foreach (var i in sub.People) pool.Add(i, incumbent.Picks[i]);
        return isBetter;
    }
}
