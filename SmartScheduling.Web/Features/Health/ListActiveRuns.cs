using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Health;

/// <summary>An optimization that is under way or waits for its turn, with who works on it.</summary>
/// <param name="Id">The run's.</param>
/// <param name="State">Pending, running or being stopped.</param>
/// <param name="Location">Where the week is.</param>
/// <param name="Start">First day of the week.</param>
/// <param name="Days">Length of the week.</param>
/// <param name="RequestedBy">Who asked for it.</param>
/// <param name="RequestedAt">When.</param>
/// <param name="StartedAt">When the present attempt began; null while it waits.</param>
/// <param name="Attempt">How often it was taken on; 0 while nobody has.</param>
/// <param name="Owner">The process that works on it.</param>
/// <param name="LeaseUntil">Without a sign of life until then another process takes over.</param>
public sealed record ActiveRun(
    Guid Id, RunState State, string Location, DateOnly Start, int Days, string RequestedBy, DateTime RequestedAt, DateTime? StartedAt, int Attempt, string? Owner, DateTime? LeaseUntil);

/// <summary>The jobs of now: every run that has not ended, in the order in which they were asked for.</summary>
public sealed class ListActiveRuns(Operations operations)
{
    public Task<Outcome<IReadOnlyList<ActiveRun>>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<IReadOnlyList<ActiveRun>>(Permission.ViewHealth, async scope => await (
            from run in scope.Db.SchedulingRuns
            where run.State == RunState.Pending || run.State == RunState.Running || run.State == RunState.Cancelling
            join week in scope.Db.Schedules on run.ScheduleId equals week.Id
            join location in scope.Db.Locations on week.LocationId equals location.Id
            orderby run.RequestedAt
            select new ActiveRun(run.Id, run.State, location.Name, week.StartDate, week.Days, run.RequestedBy, run.RequestedAt, run.StartedAt, run.Attempt, run.Owner, run.LeaseUntil))
            .ToListAsync(scope.Cancellation), cancellation);
}
