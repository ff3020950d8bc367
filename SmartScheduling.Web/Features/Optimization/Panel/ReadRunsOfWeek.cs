using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Optimization.Panel;

/// <summary>The optimizations of one week: those under way in their order, and the last ones that ended.</summary>
public sealed record RunsOfWeek(IReadOnlyList<RunFacts> Active, IReadOnlyList<RunFacts> Ended);

/// <summary>Read again at every sign of life of a run, so it asks for little.</summary>
public sealed class ReadRunsOfWeek(Operations operations)
{
    private const int LastEnded = 4;

    public Task<Outcome<RunsOfWeek>> ExecuteAsync(Guid scheduleId, CancellationToken cancellation = default) =>
        operations.ReadAsync<RunsOfWeek>(Permission.Optimize, async scope =>
        {
            var db = scope.Db;
            if (!await db.Schedules.AnyAsync(schedule => schedule.Id == scheduleId, scope.Cancellation))
                return null;
            var ofWeek = db.SchedulingRuns.Where(run => run.ScheduleId == scheduleId);
            var active = await RunFacts.ReadAsync(db, ofWeek
                .Where(run => run.State == RunState.Pending || run.State == RunState.Running || run.State == RunState.Cancelling)
                .OrderBy(run => run.State == RunState.Pending).ThenBy(run => run.RequestedAt), scope.Cancellation);
            var ended = await RunFacts.ReadAsync(db, ofWeek
                .Where(run => run.State == RunState.Completed || run.State == RunState.Failed || run.State == RunState.Cancelled)
                .OrderByDescending(run => run.FinishedAt).Take(LastEnded), scope.Cancellation);
            for (var index = 0; index < active.Count; index++)
            {
                if (active[index].State == RunState.Pending)
                    active[index] = active[index] with { Ahead = await AheadAsync(scope, active[index]) };
            }

            return new RunsOfWeek(active, ended);
        }, cancellation);

    private static Task<int> AheadAsync(ReadScope scope, RunFacts waiting) => scope.Db.SchedulingRuns.CountAsync(other => other.Id != waiting.Id
        && (other.State == RunState.Running || other.State == RunState.Cancelling
            || (other.State == RunState.Pending && other.RequestedAt < waiting.RequestedAt)), scope.Cancellation);
}
