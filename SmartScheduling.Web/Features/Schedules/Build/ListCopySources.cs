using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules.Build;

public sealed record CopySource(Guid Id, DateOnly Start, int Days, ScheduleState State, int Shifts, int Assignments);

/// <summary>What can be copied to where.</summary>
/// <param name="Site">For how dates are written.</param>
/// <param name="Start">First day of the period that would be filled, whether its schedule exists yet or not.</param>
/// <param name="Sources">Latest first.</param>
public sealed record CopySources(SiteSettings Site, DateOnly Start, IReadOnlyList<CopySource> Sources);

/// <summary>The latest weeks of a location that have shifts to copy.</summary>
public sealed class ListCopySources(Operations operations)
{
    private const int AtMost = 26;

    /// <param name="locationId">Whose weeks.</param>
    /// <param name="day">A day of the period that would be filled; that period itself is left out.</param>
    /// <param name="cancellation">Ends the read.</param>
    public Task<Outcome<CopySources>> ExecuteAsync(Guid locationId, DateOnly day, CancellationToken cancellation = default) =>
        operations.ReadAsync(Permission.ViewSchedules, async Task<CopySources?> (scope) =>
        {
            if (!SchedulePeriods.IsPlannable(day) || !await scope.Db.Locations.AnyAsync(location => location.Id == locationId, scope.Cancellation))
                return null;
            var site = await scope.SiteAsync();
            var target = await scope.ScheduleOnAsync(locationId, day);
            var targetId = target?.Id ?? Guid.Empty;
            var sources = await scope.Db.Schedules
                .Where(schedule => schedule.LocationId == locationId && schedule.Id != targetId
                    && scope.Db.PlannedShifts.Any(shift => shift.ScheduleId == schedule.Id))
                .OrderByDescending(schedule => schedule.StartDate)
                .Take(AtMost)
                .Select(schedule => new CopySource(schedule.Id, schedule.StartDate, schedule.Days, schedule.State,
                    scope.Db.PlannedShifts.Count(shift => shift.ScheduleId == schedule.Id),
                    scope.Db.ShiftAssignments.Count(assignment => assignment.ScheduleId == schedule.Id)))
                .ToListAsync(scope.Cancellation);
            return new(site, target?.StartDate ?? site.WeekOf(day), sources);
        }, cancellation);
}
