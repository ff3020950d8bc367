using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Time;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Settings;

/// <summary>What a change of the site's time zone does to shifts that are planned.</summary>
internal static class LocalTimes
{
    /// <summary>Gives every planned shift, and who works it, the instants at which clocks in the new zone show the shift's local times.</summary>
    public static async Task KeepLocalTimesAsync(this WriteScope scope, SiteTime time)
    {
        var db = scope.Db;
        var shifts = await db.PlannedShifts.Include(shift => shift.Assignments).ToListAsync(scope.Cancellation);

        // While some shifts are moved and others are not, one person could be in two places, which the database refuses.
        // So the assignments are taken out and put back as they were, at their new times.
        await db.ShiftAssignments.ExecuteDeleteAsync(scope.Cancellation);
        foreach (var shift in shifts)
        {
            shift.SetTimes(shift.StartTime, shift.EndTime, time);
            foreach (var assignment in shift.Assignments)
                db.Entry(assignment).State = EntityState.Added;
        }

        var touched = shifts.Select(shift => shift.ScheduleId).Distinct().ToList();
        foreach (var schedule in await db.Schedules.Where(schedule => touched.Contains(schedule.Id)).ToListAsync(scope.Cancellation))
        {
            scope.Touch(schedule);
            scope.Announce(new ScheduleChanged(schedule.Id));
        }
    }
}
