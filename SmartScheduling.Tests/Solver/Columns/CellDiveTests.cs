using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Tests.Solver.Columns;

/// <summary>What a dive says against every roster of tiny problems: found, it is one; cut off, there is none.</summary>
public sealed class CellDiveTests
{
    private const double Margin = 0.5;

    [Fact]
    public void From_the_root_it_finds_rosters_that_keep_the_hard_rules_and_mostly_the_best()
    {
        var (found, best, problems) = (0, 0, 0);
        foreach (var (seed, tiny) in TinyColumns.Some(60))
        {
            problems++;
            var (end, picks) = FromRoot(tiny, double.PositiveInfinity, seed);
            Assert.NotEqual(DiveEnd.CutOff, end);
            if (end != DiveEnd.Found) continue;
            found++;
            var cost = tiny.Incumbent.CostOf(picks);
            Assert.True(double.IsFinite(cost), $"Seed {seed}: somebody's hard rules are broken.");
            Assert.True(cost >= tiny.Optimum - 1e-6, $"Seed {seed}: {cost} is below the best of all, {tiny.Optimum}.");
            if (cost < tiny.Optimum + 1e-6) best++;
        }

        Assert.True(found > 0.9 * problems && best > 0.6 * problems, $"Of {problems} problems {found} had a roster, {best} the best.");
    }

    [Fact]
    public void Where_sums_are_priced_what_it_finds_from_the_root_keeps_them()
    {
        var (found, problems) = (0, 0);
        foreach (var (seed, tiny) in TinyColumns.Some(30, longestRow: 1))
        {
            var (end, picks) = FromRoot(tiny, double.PositiveInfinity, seed);
            if (tiny.Lagrangian.Sums.Count == 0) continue;
            problems++;
            Assert.NotEqual(DiveEnd.CutOff, end);
            if (end != DiveEnd.Found) continue;
            found++;
            var cost = tiny.Incumbent.CostOf(picks);
            Assert.True(double.IsFinite(cost) && cost >= tiny.Optimum - 1e-6, $"Seed {seed}: {cost}, the best of all is {tiny.Optimum}.");
        }

        Assert.True(problems > 10 && found > 0.5 * problems, $"Of {problems} problems {found} had a roster.");
    }

    [Fact]
    public void From_the_root_it_is_cut_off_only_where_nothing_is_good_enough()
    {
        var (cutOff, problems) = (0, 0);
        foreach (var (seed, tiny) in TinyColumns.Some(60))
        {
            problems++;
            var hopeful = FromRoot(tiny, tiny.Optimum + Margin, seed).End;
            Assert.True(hopeful != DiveEnd.CutOff, $"Seed {seed}: cut off although {tiny.Optimum} is there.");
            var hopeless = FromRoot(tiny, tiny.Lagrangian.BestBound - 1, seed).End;
            Assert.NotEqual(DiveEnd.Found, hopeless);
            if (hopeless == DiveEnd.CutOff) cutOff++;
        }

        Assert.True(cutOff > 0.8 * problems, $"Of {problems} problems without hope {cutOff} were cut off.");
    }

    [Fact]
    public void In_a_neighbourhood_what_is_outside_stays_and_what_is_found_is_good_enough()
    {
        var (looked, found, best) = (0, 0, 0);
        foreach (var (seed, tiny) in TinyColumns.Some(60))
        {
            var random = new Random(seed);
            for (var attempt = 0; attempt < 3; attempt++)
            {
                tiny.Incumbent.Take(tiny.All[random.Next(tiny.All.Length)]);
                var days = tiny.Incumbent.Picks[0].Length;
                var first = random.Next(days);
                var neighbourhood = new Neighbourhood([.. Enumerable.Range(0, tiny.Incumbent.Picks.Length)], first, random.Next(first + 1, days + 1));
                var least = tiny.All.Where(picks => IsLike(picks, tiny.Incumbent.Picks, neighbourhood)).Min(tiny.Incumbent.CostOf);
                if (least > tiny.Incumbent.Cost - 1) continue;
                looked++;
                var (end, picks) = Within(tiny, neighbourhood, gain: 1, seed);
                Assert.True(end != DiveEnd.CutOff, $"Seed {seed}, days {first} to {neighbourhood.End}: cut off although {tiny.Incumbent.Cost} can become {least}.");
                if (end != DiveEnd.Found) continue;
                found++;
                Assert.True(IsLike(picks, tiny.Incumbent.Picks, neighbourhood), $"Seed {seed}: a day outside was changed.");
                var cost = tiny.Incumbent.CostOf(picks);
                Assert.True(cost >= least - 1e-6, $"Seed {seed}: {cost} is below the best there is, {least}.");
                if (cost < least + 1e-6) best++;
            }
        }

        Assert.True(looked > 80 && found > 0.8 * looked && best > 0.6 * looked, $"Of {looked} neighbourhoods {found} had a roster, {best} the best.");
    }

    [Fact]
    public void Told_to_stop_it_leaves_nothing()
    {
        var (_, tiny) = TinyColumns.Some(1).First();
        var sub = new SubMaster(tiny.Lagrangian, tiny.Rosters, tiny.Generate().Master);
        var dive = new CellDive(sub, () => true);
        var random = new Prng(1);
        Assert.Equal(DiveEnd.Failed, dive.Run(2, 2, double.PositiveInfinity, ref random));
        Assert.Empty(dive.Picks);
    }

    private static (DiveEnd End, int[][] Picks) FromRoot(TinyColumns tiny, double cutOff, int seed)
    {
        var master = tiny.Generate().Master;
        var sub = new SubMaster(tiny.Lagrangian, tiny.Rosters, master);
        var dive = new CellDive(sub, () => false);
        var random = new Prng(seed);
        return (dive.Run(takeOneIn: 2, stepRounds: 2, cutOff, ref random), dive.Picks);
    }

    /// <summary>A dive over some days of everybody, for a roster that is better by so many points.</summary>
    private static (DiveEnd End, int[][] Picks) Within(TinyColumns tiny, Neighbourhood neighbourhood, double gain, int seed)
    {
        var (lagrangian, incumbent) = (tiny.Lagrangian, tiny.Incumbent);
        int[] rows = [.. Enumerable.Range(0, lagrangian.Rows.Count).Where(row => lagrangian.Rows.Days[row] >= neighbourhood.First && lagrangian.Rows.Days[row] < neighbourhood.End)];
        var current = neighbourhood.People.Sum(i => lagrangian.People[i].Cost(incumbent.Picks[i], null, out _)) + rows.Sum(row => incumbent.CostOf(row, incumbent.Totals[row]));
        var sub = new SubMaster(lagrangian, tiny.Rosters, neighbourhood, rows, [.. rows.Select(row => lagrangian.Rows.Targets[row])], incumbent.Picks);
        var dive = new CellDive(sub, () => false);
        var random = new Prng(seed);
        return (dive.Run(takeOneIn: 3, stepRounds: 2, current + Margin - gain, ref random), dive.Picks);
    }

    private static bool IsLike(int[][] picks, int[][] other, Neighbourhood neighbourhood)
    {
        for (var i = 0; i < picks.Length; i++)
            for (var day = 0; day < picks[i].Length; day++)
                if ((day < neighbourhood.First || day >= neighbourhood.End) && picks[i][day] != other[i][day]) return false;
        return true;
    }
}
