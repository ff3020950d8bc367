using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Columns;

/// <summary>The branch on the total of open positions: never above the best of all rosters, and everything as before afterwards.</summary>
public sealed class OpenTotalBranchingTests
{
    private const double Close = 1e-2;

    [Fact]
    public void The_bound_of_both_branches_is_never_above_the_best_of_all_rosters()
    {
        var (branched, whole, raised) = (0, 0, 0);
        for (var seed = 1; seed <= 300; seed++)
        {
            using var tiny = new TinyColumns(WhoMayNotWorkTogether(seed));
            var master = tiny.Generate().Master;
            var open = master.Short(tiny.Lagrangian.Rows.IsCoverage);
            var before = tiny.Lagrangian.BestBound;
            var bound = new OpenTotalBranching(tiny.Lagrangian, master, () => false).Bound();
            Assert.True(bound <= tiny.Optimum + 1e-6, $"Seed {seed}: {bound} is above {tiny.Optimum}.");
            var isWhole = Math.Abs(open - Math.Round(open)) < 0.01;
            Assert.True(!isWhole || double.IsNegativeInfinity(bound), $"Seed {seed}: {open} are open, which is whole, and yet it branched.");
            if (double.IsNegativeInfinity(bound)) whole++;
            else branched++;
            if (bound > before + 1) raised++;
        }

        Assert.True(branched > 15 && whole > 15 && raised > 0.8 * branched, $"{branched} problems were branched, {raised} bounds raised, {whole} had a whole total.");
    }

    [Fact]
    public void A_fraction_of_a_dear_position_becomes_a_whole_one_in_the_bound()
    {
        using var tiny = new TinyColumns(Triangle());
        var generation = tiny.Generate();
        var before = tiny.Lagrangian.BestBound;
        Assert.Equal(0.5, generation.Master.Short(tiny.Lagrangian.Rows.IsCoverage), 2);
        var bound = new OpenTotalBranching(tiny.Lagrangian, generation.Master, () => false).Bound();
        Assert.Equal(tiny.Optimum, tiny.Lagrangian.RoundedUp(bound));
        Assert.True(tiny.Lagrangian.RoundedUp(before) < tiny.Optimum);
    }

    [Fact]
    public void Afterwards_the_master_and_its_prices_are_what_they_were()
    {
        using var tiny = new TinyColumns(Triangle());
        var master = tiny.Generate().Master;
        var (value, shorts, best) = (master.Objective, master.Shorts.ToArray(), tiny.Lagrangian.BestBound);
        new OpenTotalBranching(tiny.Lagrangian, master, () => false).Bound();
        Assert.Equal(value, master.Objective, Close);
        Assert.Equal(shorts, master.Shorts);
        Assert.Equal(best, tiny.Lagrangian.BestBound);
        Assert.Equal(default, tiny.Lagrangian.Branch);
    }

    [Fact]
    public void Without_time_it_claims_no_more_than_was_known()
    {
        using var tiny = new TinyColumns(Triangle());
        var master = tiny.Generate().Master;
        var known = tiny.Lagrangian.BestBound;
        Assert.Equal(known, new OpenTotalBranching(tiny.Lagrangian, master, () => true).Bound());
    }

    /// <summary>One or two days and up to five people, of whom pairs taken at random may not work on the same day.</summary>
    private static Problem WhoMayNotWorkTogether(int seed)
    {
        var random = new Random(seed);
        var week = new WeekSketch(1 + random.Next(2)).Rule(RuleKey.Coverage).Rule(RuleKey.Preference, RuleLevel.Soft);
        int[] people = [.. Enumerable.Range(0, 3 + random.Next(3)).Select(number => week.Person($"Person {number}", one => one with
        {
            Preferences = random.Next(2) == 0 ? [] : [new() { Wanted = random.Next(2) == 0, Weight = 1 + random.Next(5), Day = 0 }],
        }))];
        week.Earlies(count: 1 + random.Next(3));
        var pairs = from one in people from other in people where one < other && random.Next(3) > 0 select (one, other);
        foreach (var (number, (one, other)) in pairs.ToList().Index())
            week.Group($"Pair {number}", one, other).Rule(RuleKey.GroupLimit, RuleLevel.Hard, $$"""{"group":"Pair {{number}}","what":"work","least":0,"most":1}""");
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
