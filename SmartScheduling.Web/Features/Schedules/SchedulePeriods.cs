using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Schedules;

/// <summary>Finds schedules by location and days. Periods of a location never overlap, so the last one to start decides.</summary>
public static class SchedulePeriods
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    /// <summary>Days that somebody plans for; any other is a slip or a forged address, and arithmetic with it leaves the calendar.</summary>
    public static bool IsPlannable(DateOnly day) => day >= Earliest && day <= Latest;

    /// <summary>The schedule that <paramref name="day"/> lies in; null when there is none.</summary>
    public static async Task<Schedule?> ScheduleOnAsync(this ReadScope scope, Guid locationId, DateOnly day) =>
        await scope.LastBeforeAsync(locationId, day.AddDays(1)) is { } found && found.Contains(day) ? found : null;

    /// <summary>A schedule that shares days with the period; null when the period is free.</summary>
    public static async Task<Schedule?> ScheduleOverlappingAsync(this ReadScope scope, Guid locationId, DateOnly start, int days) =>
        await scope.LastBeforeAsync(locationId, start.AddDays(days)) is { } found && found.EndDate > start ? found : null;

    /// <summary>Whole weeks begin on the site's first weekday; any other length begins where it is asked to.</summary>
    public static DateOnly StartOf(this SiteSettings site, DateOnly day, int days) =>
        days % Schedule.DaysOfAWeek == 0 ? site.WeekOf(day) : day;

    private static Task<Schedule?> LastBeforeAsync(this ReadScope scope, Guid locationId, DateOnly end) =>
        scope.Db.Schedules
            .Where(schedule => schedule.LocationId == locationId && schedule.StartDate < end)
            .OrderByDescending(schedule => schedule.StartDate)
            .FirstOrDefaultAsync(scope.Cancellation);
}
