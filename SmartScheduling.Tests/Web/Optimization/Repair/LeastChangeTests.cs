using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Proposals;
using SmartScheduling.Web.Features.Optimization.Repair;

namespace SmartScheduling.Tests.Web.Optimization.Repair;

/// <summary>Against every roster there is: no other one breaks and leaves open as little with fewer changes.</summary>
public sealed class LeastChangeTests
{
    private const int Weeks = 10;

    // Tuesday, a quarter of an hour after the early shift began.
    private static readonly DateTime Begun = new(2026, 11, 24, 6, 15, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task No_roster_repairs_a_week_with_fewer_changes(DatabaseKind kind)
    {
        List<int?> changes = [];
        foreach (var seed in Enumerable.Range(1, Weeks)) changes.Add(await ChangesAsync(kind, seed));

        // Among them are weeks in which it is not enough to put somebody else into the hole.
        Assert.Contains(changes, count => count > 0);
    }

    /// <summary>How many assignments had to move beside those of the absent; null where nothing that lies ahead needs repair.</summary>
    private static async Task<int?> ChangesAsync(DatabaseKind kind, int seed)
    {
        var clock = new SteppedClock();
        await using var site = await RunSite.StartAsync(kind, new BoundedEngine(6_000), clock);
        var week = await TightWeek.ArrangeAsync(site, seed);
        var planned = await site.UseAsync((StartRun start) => start.ExecuteAsync(new(week.Schedule.Id, week.Preset.Id, 30, new Dictionary<RuleKey, int>(), seed)));
        await site.WorkAsync(Cancellation);
        await site.ApplyAsync(Assert.Single(await site.SolutionsAsync(planned.Value)), ApplyMode.Overwrite);
        var lost = await week.PublishAndLoseSomebodyAsync(site);
        if (seed % 2 == 0) clock.GoTo(Begun);
        var now = clock.GetUtcNow().UtcDateTime;
        var repair = await site.UseAsync((StartRepair start) => start.ExecuteAsync(week.Schedule.Id));
        if (!repair.IsDone)
        {
            Assert.True(seed % 2 == 0, "whoever is away from what lies ahead is replaced");
            return null;
        }

        var published = await ReadAsync(site, week);
        await site.WorkAsync(Cancellation);
        var solution = Assert.Single(await site.SolutionsAsync(repair.Value));
        Assert.True((await site.ApplyAsync(solution, ApplyMode.Overwrite)).IsDone);
        var repaired = await ReadAsync(site, week);

        var kept = published.Current.Assignments().Where(one => !HasBegun(published, one.Position, now) && !IsLost(published, one, lost)).ToList();
        var settled = published.Current.Assignments().Where(one => HasBegun(published, one.Position, now)).ToHashSet();
        var reached = Worth(published.Problem, Same(published, repaired), kept);
        var least = Rosters(published, now, settled).Min(roster => Worth(published.Problem, roster, kept));

        Assert.Equal(least, reached);
        Assert.Equal(settled, Same(published, repaired).Assignments().Where(one => HasBegun(published, one.Position, now)).ToHashSet());
        var ended = published.Current.Assignments().Count(one => !HasBegun(published, one.Position, now) && IsLost(published, one, lost));
        Assert.Equal(reached.Changes + ended, (await site.RunAsync(repair.Value)).Changes);
        return reached.Changes;
    }

    private static async Task<WeekProblem> ReadAsync(RunSite site, TightWeek week)
    {
        await using var db = site.Open();
        return (await ProblemBuilder.BuildAsync(db, week.Schedule.Id, Cancellation)).Value!;
    }

    private static bool HasBegun(WeekProblem week, Position position, DateTime now) => week.PlannedShift(position.Shift.Index)!.Start <= now;

    private static bool IsLost(WeekProblem week, (int Person, Position Position) one, (Guid Person, DateOnly First, DateOnly Last) lost) =>
        week.EmployeeId(one.Person) == lost.Person && week.PlannedShift(one.Position.Shift.Index)!.Date is var date && date >= lost.First && date <= lost.Last;

    private static (long Hard, long Uncovered, int Changes) Worth(Problem problem, Roster roster, List<(int Person, Position Position)> kept)
    {
        var score = Evaluation.ScoreOf(problem, roster);
        return (score.Hard, score.Uncovered, kept.Count(one => !roster.Has(one.Person, one.Position)));
    }

    // The same week read twice has the same indexes, but not the same objects.
    private static Roster Same(WeekProblem week, WeekProblem other)
    {
        var roster = Roster.Empty(week.Problem);
        foreach (var (person, position) in other.Current.Assignments())
            Assert.True(roster.TryAssign(person, week.Problem.Positions[position.Index]));
        return roster;
    }

    // One after the other in the same object; each position has one place, filled by a holder of its role or by nobody.
    private static IEnumerable<Roster> Rosters(WeekProblem week, DateTime now, HashSet<(int Person, Position Position)> settled)
    {
        var roster = Roster.Empty(week.Problem);
        foreach (var (person, position) in settled) Assert.True(roster.TryAssign(person, position));
        var open = week.Problem.Positions.Where(position => !HasBegun(week, position, now)).ToArray();
        return Fill(0);

        IEnumerable<Roster> Fill(int place)
        {
            if (place == open.Length)
            {
                yield return roster;
                yield break;
            }

            foreach (var one in Fill(place + 1)) yield return one;
            foreach (var person in week.Problem.People.Where(person => person.MayWork(open[place])))
            {
                if (!roster.TryAssign(person.Index, open[place])) continue;
                foreach (var one in Fill(place + 1)) yield return one;
                roster.TryUnassign(person.Index, open[place]);
            }
        }
    }
}
