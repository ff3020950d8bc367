using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// Large-neighbourhood search over the incumbent: some people on all days, or all people on some days in a row, are made
/// anew by a dive over a small master, which its own linear program cuts off when nothing better can be there. The sizes
/// follow: larger when the cut-offs show that small ones hold nothing, smaller when dives fail.
/// </summary>
internal sealed class Neighbourhoods
{
    private const int ManyPeople = 40;
    private const int RootRounds = 15;
    private const int StepRounds = 3;

    /// <summary>People times days that the first neighbourhoods of people have.</summary>
    private const int FirstCells = 300;

    private readonly Lagrangian lagrangian;
    private readonly FeasibleRosters rosters;
    private readonly RosterPool pool;
    private readonly Incumbent incumbent;
    private readonly BestResponse response;
    private readonly Func<bool> isOver;
    private readonly TimeProvider time;
    private readonly bool daysOnly;
    private readonly double[] rootPrices;
    private readonly double[] rootValues;
    private double peopleSize;
    private double daysSize;
    private int count;

    public Neighbourhoods(Lagrangian lagrangian, FeasibleRosters rosters, RosterPool pool, Incumbent incumbent, Func<bool> isOver, TimeProvider time)
    {
        this.lagrangian = lagrangian;
        this.rosters = rosters;
        this.pool = pool;
        this.incumbent = incumbent;
        this.isOver = isOver;
        this.time = time;
        response = new BestResponse(lagrangian, rosters, incumbent);
        peopleSize = Math.Min(lagrangian.People.Length, Math.Clamp(FirstCells / Days, 3, 10));
        daysSize = Math.Min(Days, 10);
        daysOnly = lagrangian.Rows.Count > ColumnRun.MostRowsOfMaster;
        rootPrices = lagrangian.Best[..lagrangian.Rows.Count];
        rootValues = [.. Enumerable.Range(0, lagrangian.People.Length).Select(i => lagrangian.Solve(i, lagrangian.Best) ? lagrangian.Values[i] : 0)];
    }

    private int Days => lagrangian.People[0].Model.Options.Days;

    /// <summary>Tries one neighbourhood; true when the incumbent changed.</summary>
    public bool Step(ref Prng random)
    {
        count++;
        var isTie = random.Below(4) == 0;
        var byDays = daysOnly || count % 2 == 1 || (peopleSize >= lagrangian.People.Length && daysSize < Days);
        var focus = Focus(ref random);
        var (people, first, end) = byDays ? SomeDays(focus, ref random) : SomePeople(focus, ref random);
        if (people.Length == 0) return false;
        var began = time.GetTimestamp();
        var before = incumbent.Cost;
        var result = Solve(people, first, end, isTie, ref random);
        var seconds = time.GetElapsedTime(began).TotalSeconds;
        ref var size = ref byDays ? ref daysSize : ref peopleSize;
        var most = byDays ? Days : lagrangian.People.Length;
        var least = Math.Min(byDays ? 4 : 3, most);
        if (incumbent.Cost < before) return true;
        if (result == DiveEnd.CutOff) size = Math.Min(most, size * (1 + 0.03 * Math.Clamp(0.5 / seconds, 1, 5) * (byDays ? Part(size) : 1)));
        else if (seconds > 1) size = Math.Max(least, size * 0.96);
        else if (random.Below(3) == 0) size = Math.Max(least, size * 0.98);
        return result == DiveEnd.Found;
    }

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

    private (int[] People, int First, int End) SomePeople(int focus, ref Prng random)
    {
        var size = (int)Math.Min(lagrangian.People.Length, Math.Round(peopleSize));
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

        return ([.. Enumerable.Range(0, keys.Length).OrderByDescending(i => keys[i]).Take(size).Order()], 0, Days);
    }

    private (int[] People, int First, int End) SomeDays(int focus, ref Prng random)
    {
        var length = (int)Math.Min(Days, Math.Round(daysSize));
        var first = Math.Clamp(lagrangian.Rows.Days[focus] - random.Below(length), 0, Days - length);
        List<int> people = [];
        for (var i = 0; i < lagrangian.People.Length; i++)
            if (lagrangian.People.Length <= ManyPeople || random.Unit() < (double)ManyPeople / lagrangian.People.Length) people.Add(i);
        return ([.. people], first, first + length);
    }

    /// <summary>How much more a person's roster costs against the prices of the root than the cheapest.</summary>
    private double Slack(int i)
    {
        var person = lagrangian.People[i];
        var value = person.Cost(incumbent.Picks[i], lagrangian.Priced[i], out _) - rootValues[i];
        for (var day = 0; day < Days; day++)
        {
            var option = person.Model.Options.Start(day) + incumbent.Picks[i][day];
            for (var at = person.Shares.Starts[option]; at < person.Shares.Starts[option + 1]; at++) value -= rootPrices[person.Shares.Rows[at]] * person.Shares.Amounts[at];
        }

        return Math.Max(0, value);
    }

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

    private DiveEnd Solve(int[] people, int first, int end, bool isTie, ref Prng random)
    {
        int[] rows = [.. Enumerable.Range(0, lagrangian.Rows.Count).Where(row => lagrangian.Rows.Days[row] >= first && lagrangian.Rows.Days[row] < end)];
        var totals = incumbent.Totals.ToArray();
        var current = 0.0;
        foreach (var i in people)
        {
            incumbent.Add(totals, i, incumbent.Picks[i], -1);
            current += lagrangian.People[i].Cost(incumbent.Picks[i], null, out _);
        }

        foreach (var row in rows) current += incumbent.CostOf(row, incumbent.Totals[row]);
        var sub = new SubMaster(lagrangian, rosters, people, rows, [.. rows.Select(row => lagrangian.Rows.Targets[row] - totals[row])], [.. people.Select(i => incumbent.Picks[i])], first, end);
        for (var place = 0; place < people.Length; place++)
            foreach (var picks in pool.Of(people[place])) sub.Add(place, picks);
        var dive = new CellDive(sub, isOver);
        var result = dive.Run(RootRounds, StepRounds, 4, current + (isTie ? 0.5 : -0.5), ref random);
        if (result == DiveEnd.Found) Accept(people, dive.Picks, isTie, ref random);
        return result;
    }

    private void Accept(int[] people, int[][] picks, bool isTie, ref Prng random)
    {
        var all = incumbent.Picks.ToArray();
        for (var place = 0; place < people.Length; place++) all[people[place]] = picks[place];
        var cost = incumbent.CostOf(all);
        if (cost > incumbent.Cost)
        {
            response.Improve(all, people, 2, ref random, isOver);
            cost = incumbent.CostOf(all);
        }

        if (cost > incumbent.Cost || (cost == incumbent.Cost && !isTie)) return;
        incumbent.Take(all);
        foreach (var i in people) pool.Add(i, incumbent.Picks[i]);
    }
}
