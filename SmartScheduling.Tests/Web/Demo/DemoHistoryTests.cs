using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Domain.Activity;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web.Optimization;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Proposals;

namespace SmartScheduling.Tests.Web.Demo;

/// <summary>What the demo organisation tells of its past is so.</summary>
public sealed class DemoHistoryTests
{
    public static TheoryData<DatabaseKind, string> Sites => new() { { DatabaseKind.Sqlite, "Small" }, { DatabaseKind.Postgres, "Small" }, { DatabaseKind.Sqlite, "Large" } };

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task Every_figure_of_its_runs_is_counted_from_their_assignments(DatabaseKind kind, string size)
    {
        await using var site = await StartAsync(kind, size);
        await using var db = site.Open();
        var runs = await db.SchedulingRuns.AsNoTracking().OrderBy(run => run.RequestedAt).ToListAsync();
        Assert.Equal([RunState.Completed, RunState.Completed, RunState.Cancelled], runs.Select(run => run.State));

        foreach (var run in runs)
        {
            var report = (await site.AsAsync<ReadRun, Outcome<RunReport>>(TestSite.Manager, read => read.ExecuteAsync(run.Id))).Value!;
            var review = Assert.IsType<Review>(report.Review);
            Assert.False(review.ScoreChanged);
            Assert.Equal((run.Hard, run.Uncovered, run.Soft), (review.Proposed.Score.Hard, review.Proposed.Score.Uncovered, review.Proposed.Score.Soft));
            Assert.Equal((run.Filled, run.Required), (review.Proposed.Filled, review.Proposed.Required));
            Assert.Equal(review.Proposed.Score, Reached(report.Run.Curve[^1]));
            Assert.Equal(0, review.Gone);
            Assert.True(run.FinishedAt > run.StartedAt && run.Iterations > 0);
            Assert.NotNull(review.AppliedAt);
            Assert.Equal(review.Now, review.Proposed);
        }
    }

    [Theory, EachDatabase]
    public async Task Its_activity_tells_what_everything_was_before_and_after(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind, "Small");
        await using var db = site.Open();
        var entries = await db.Activity.AsNoTracking().OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync();

        Assert.All(entries, entry => Assert.NotNull(entry.After));
        var changes = entries.Where(entry => entry.Action is not ("StartRun" or "InviteAccount" or "AcceptInvitation") && !IsBeginning(entry)).ToList();
        Assert.All(changes, entry => Assert.NotNull(entry.Before));
        Assert.All(changes, entry => Assert.NotEqual(entry.Before, entry.After));
        Assert.Superset(
            new HashSet<string> { "ChangePerson", "ChangeTemplate", "DecideTimeOff", "WithdrawTimeOff", "ChangeAssignments", "CancelRun", "ApplySolution", "PublishSchedule" },
            changes.Select(entry => entry.Action).ToHashSet());

        Assert.All(entries, entry => Assert.True(entry.At < new SteppedClock().GetUtcNow().UtcDateTime));
        foreach (var week in await db.Schedules.AsNoTracking().Where(week => week.State == ScheduleState.Published).ToListAsync())
        {
            Assert.Equal(["CreateSchedule", "ApplySolution", "PublishSchedule"], entries.Where(entry => entry.SubjectId == week.Id).Select(entry => entry.Action));
            Assert.Equal(week.PublishedAt, entries.Single(entry => entry.SubjectId == week.Id && entry.Action == "PublishSchedule").At);
        }
    }

    [Fact]
    public async Task Its_past_is_the_same_each_time_and_on_either_database()
    {
        await using var one = await StartAsync(DatabaseKind.Sqlite, "Small");
        await using var other = await StartAsync(DatabaseKind.Postgres, "Small");

        Assert.Equal(await PastAsync(one), await PastAsync(other));
    }

    private static Task<TestSite> StartAsync(DatabaseKind kind, string size) =>
        TestSite.StartAsync(kind, services => services.AddSingleton<TimeProvider>(new SteppedClock()), ("Demo:Load", "true"), ("Demo:Size", size));

    private static bool IsBeginning(ActivityEntry entry) => entry.Before is null
        && (entry.Action.StartsWith("Add", StringComparison.Ordinal) || entry.Action.StartsWith("Create", StringComparison.Ordinal)
            || entry.Action is "RequestTimeOff" or "SavePreference" or "SaveUnavailableTime");

    private static SmartScheduling.Solver.Model.Score Reached(ScorePoint point) => new(point.Hard, point.Uncovered, point.Soft);

    private static async Task<IReadOnlyList<string>> PastAsync(TestSite site)
    {
        await using var db = site.Open();
        return
        [
            .. (await db.SchedulingRuns.OrderBy(run => run.RequestedAt).ToListAsync()).Select(run => $"{run.Preset} {run.State} {run.Hard} {run.Uncovered} {run.Soft} {run.Iterations}"),
            .. (await db.Activity.ToListAsync()).Select(entry => $"{entry.Who} {entry.Action} {entry.Summary}").Order(StringComparer.Ordinal),
        ];
    }
}
