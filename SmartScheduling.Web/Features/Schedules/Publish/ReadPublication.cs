using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules.Publish;

/// <summary>Whether a week is published, and by whom.</summary>
public sealed record Publication(DateOnly Start, int Days, ScheduleState State, long Version, string? By, DateTime? At);

public sealed class ReadPublication(Operations operations)
{
    public Task<Outcome<Publication>> ExecuteAsync(Guid scheduleId, CancellationToken cancellation = default) =>
        operations.ReadAsync(Permission.ViewSchedules, scope => scope.Db.Schedules
            .Where(schedule => schedule.Id == scheduleId)
            .Select(schedule => new Publication(
                schedule.StartDate, schedule.Days, schedule.State, schedule.Version, schedule.PublishedBy, schedule.PublishedAt))
            .SingleOrDefaultAsync(scope.Cancellation), cancellation);
}
