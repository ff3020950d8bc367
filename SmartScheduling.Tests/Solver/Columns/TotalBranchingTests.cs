using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Columns.Simplex;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Columns;

/// <summary>The branches on totals of what is missed: never above the best of all rosters, and everything as before afterwards.</summary>
public sealed class TotalBranchingTests
{
    private const double Close = 1e-2;

    [Fact]
    public void The_bound_of_all_branches_is_never_above_the_best_of_all_rosters()
    {
        var (raised, reached, tooMany) = (0, 0, 0);
        for (var seed = 1; seed <= 400; seed++)
        {
            using var tiny = new TinyColumns(WhoMayNotWorkTogether(seed));
            var master = tiny.Generate().Master;
            var before = tiny.Lagrangian.BestBound;
            var bound = Raised(tiny, master);
            Assert.True(bound <= tiny.Optimum + 1e-6, $"Seed {seed}: {bound} is above {tiny.Optimum}.");
            if (tiny.Lagrangian.RoundedUp(bound) == tiny.Lagrangian.RoundedUp(before)) continue;
            raised++;
            if (tiny.Lagrangian.RoundedUp(bound) == tiny.Optimum) reached++;
            if (!MissedGroup.Of(tiny.Lagrangian).Any(group => !group.IsOver && MissedGroup.Fraction(group.Rows.Sum(master.Short)) > 0.02)) tooMany++;
        }

        Assert.True(raised > 60 && reached > 0.7 * raised && tooMany > 5, $"{raised} bounds were raised, {reached} to the best, {tooMany} by what is too many alone.");
    }

    [Theory]
    [InlineData(25, 4096, 0)]
    [InlineData(30, 1, 10)]
    public void That_is_so_whatever_the_rules_are_and_where_sums_are_priced(int problems, int longestRow, int leastPriced)
    {
        var priced = 0;
        foreach (var (seed, tiny) in TinyColumns.Some(problems, longestRow))
        {
            var bound = Raised(tiny, tiny.Generate().Master);
            Assert.True(bound <= tiny.Optimum + 1e-6, $"Seed {seed}: {bound} is above {tiny.Optimum}.");
            if (tiny.Lagrangian.Sums.Count > 0) priced++;
        }

        Assert.True(priced >= leastPriced, $"Sums are priced in {priced} problems.");
    }

    [Fact]
    public void Branches_beside_priced_sums_raise_the_bound_and_never_above_the_best_of_all_rosters()
    {
        var (priced, raised) = (0, 0);
        for (var seed = 1; seed <= 200; seed++)
        {
            using var tiny = new TinyColumns(WhoMayNotWorkTogether(seed, hasSums: true), longestRow: 1);
            if (tiny.All.Length == 0) continue;
            var master = tiny.Generate().Master;
            if (tiny.Lagrangian.Sums.Count == 0) continue;
            priced++;
            var before = tiny.Lagrangian.BestBound;
            var bound = Raised(tiny, master);
            Assert.True(bound <= tiny.Optimum + 1e-6, $"Seed {seed}: {bound} is above {tiny.Optimum}.");
            if (tiny.Lagrangian.RoundedUp(bound) > tiny.Lagrangian.RoundedUp(before)) raised++;
        }

        Assert.True(priced > 50 && raised > 10, $"Sums are priced in {priced} problems, {raised} bounds were raised.");
    }

    [Fact]
    public void Branches_that_hold_nothing_better_are_left_and_prove_the_best_roster()
    {
        var proven = 0;
        for (var seed = 1; seed <= 100; seed++)
        {
            using var tiny = new TinyColumns(WhoMayNotWorkTogether(seed));
            var master = tiny.Generate().Master;
            var bound = Raised(tiny, master, enough: tiny.Optimum);
            Assert.True(bound <= tiny.Optimum, $"Seed {seed}: {bound} is above {tiny.Optimum}.");
            if (bound == tiny.Optimum) proven++;
        }

        Assert.True(proven > 15, $"{proven} were proven.");
    }

    [Fact]
    public void A_fraction_of_a_dear_position_becomes_a_whole_one_in_the_bound()
    {
        using var tiny = new TinyColumns(Triangle());
        var master = tiny.Generate().Master;
        Assert.Equal(0.5, master.Short(tiny.Lagrangian.Rows.IsCoverage), 2);
        Assert.True(tiny.Lagrangian.RoundedUp(tiny.Lagrangian.BestBound) < tiny.Optimum);
        Assert.Equal(tiny.Optimum, tiny.Lagrangian.RoundedUp(Raised(tiny, master)));
    }

    [Fact]
    public void Afterwards_the_master_and_its_prices_are_what_they_were()
    {
        using var tiny = new TinyColumns(Triangle());
        var master = tiny.Generate().Master;
        var (value, shorts, best, columns) = (master.Objective, master.Shorts.ToArray(), tiny.Lagrangian.BestBound, master.Columns.Count);
        Raised(tiny, master);
        Assert.Equal(value, master.Objective);
        Assert.Equal(shorts, master.Shorts);
        Assert.Equal(columns, master.Columns.Count);
        Assert.Equal(best, tiny.Lagrangian.BestBound);
        Assert.Null(tiny.Lagrangian.Branch);
    }

    [Fact]
    public void Without_time_it_claims_no_more_than_was_known()
    {
        using var tiny = new TinyColumns(Triangle());
        var master = tiny.Generate().Master;
        var known = tiny.Lagrangian.BestBound;
        Assert.Equal(known, Raised(tiny, master, isOver: () => true));
    }

    [Fact]
    public void Interrupted_anywhere_it_claims_no_more_than_is_so()
    {
        using var tiny = new TinyColumns(Triangle());
        var master = tiny.Generate().Master;
        for (var most = 0; most < 80; most++)
        {
            var asked = 0;
            var bound = Raised(tiny, master, isOver: () => asked++ > most);
            Assert.True(bound >= tiny.Lagrangian.BestBound && bound <= tiny.Optimum, $"{bound} after {most} questions.");
            Assert.Null(tiny.Lagrangian.Branch);
        }
    }

    private static double Raised(TinyColumns tiny, RestrictedMaster master, double enough = double.PositiveInfinity, Func<bool>? isOver = null)
    {
        var bound = tiny.Lagrangian.BestBound;
        new TotalBranching(tiny.Lagrangian, master, isOver ?? (() => false)).Raise(enough, raised => bound = raised);
        return bound;
    }

    /// <summary>
    /// One or two days and up to five people, of whom pairs taken at random may not work on the same day, or must not be off. With sums
    /// there are two days, and nobody should work on both, or even must not.
    /// </summary>
    private static Problem WhoMayNotWorkTogether(int seed, bool hasSums = false)
    {
        var random = new Random(seed);
        var week = new WeekSketch(random.Next(2) == 0 && !hasSums ? 1 : 2).Rule(RuleKey.Coverage, parameters: """{"over":30}""").Rule(RuleKey.Preference, RuleLevel.Soft);
        int[] people = [.. Enumerable.Range(0, 3 + random.Next(3)).Select(number => week.Person($"Person {number}", one => one with
        {
            Preferences = random.Next(2) == 0 ? [] : [new() { Wanted = random.Next(2) == 0, Weight = 1 + random.Next(5), Day = 0 }],
        }))];
        week.Earlies(count: 1 + random.Next(3));
        if (hasSums) week.Rule(RuleKey.MaxShifts, random.Next(2) == 0 ? RuleLevel.Hard : RuleLevel.Soft, """{"count":1,"period":"whole"}""", weight: 3);
        var least = random.Next(4) == 0 ? 1 : 0;
        var pairs = from one in people from other in people where one < other && random.Next(3) > 0 select (one, other);
        foreach (var (number, (one, other)) in pairs.ToList().Index())
            week.Group($"Pair {number}", one, other).Rule(RuleKey.GroupLimit, RuleLevel.Hard, $$"""{"group":"Pair {{number}}","what":"work","least":{{least}},"most":{{least + 1}}}""");
        return week.Problem;
    }

    /// <summary>
    /// Two places, and of every two of the three people at most one may work: the linear program lets each of them work by half, and
    /// half a place stays open.
    /// </summary>
    private static Problem Triangle()
    {
        var week = new WeekSketch(1).Rule(RuleKey.Coverage);
        week.Early(0, count: 2);
        int[] people = [week.Person("Ana"), week.Person("Ben"), week.Person("Cem")];
        week.Group("One", people[0], people[1]).Group("Two", people[1], people[2]).Group("Three", people[2], people[0]);
        foreach (var group in new[] { "One", "Two", "Three" })
            week.Rule(RuleKey.GroupLimit, RuleLevel.Hard, $$"""{"group":"{{group}}","what":"work","least":0,"most":1}""");
        return week.Problem;
    }
}
