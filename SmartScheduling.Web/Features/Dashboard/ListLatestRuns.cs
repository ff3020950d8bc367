using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Dashboard;

public sealed record HomeRun(
    Guid Id, Guid LocationId, string Location, DateOnly Start, int Days, string Preset, bool Variants, string RequestedBy, DateTime RequestedAt, RunState State, int Filled, int Required);

/// <summary>The latest optimizations, wherever. One query, because a running one tells of itself several times a second.</summary>
public sealed class ListLatestRuns(Operations operations)
{
    private const int AtMost = 5;

    public Task<Outcome<IReadOnlyList<HomeRun>>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync(Permission.ViewSchedules, async Task<IReadOnlyList<HomeRun>?> (scope) => await ReadAsync(scope), cancellation);

    internal static Task<List<HomeRun>> ReadAsync(ReadScope scope) => (
        from run in scope.Db.SchedulingRuns.OrderByDescending(run => run.RequestedAt).Take(AtMost)
        join schedule in scope.Db.Schedules on run.ScheduleId equals schedule.Id
        join location in scope.Db.Locations on schedule.LocationId equals location.Id
        orderby run.RequestedAt descending
        select new HomeRun(run.Id, location.Id, location.Name, schedule.StartDate, schedule.Days, run.Preset, run.Variants, run.RequestedBy, run.RequestedAt, run.State, run.Filled, run.Required))
        .ToListAsync(scope.Cancellation);
}
