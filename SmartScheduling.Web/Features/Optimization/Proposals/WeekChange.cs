using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

/// <summary>Something that was done to a week, as the activity tells it.</summary>
public sealed record WeekChange(DateTime At, string Who, string Summary)
{
    private const int Most = 10;

    /// <summary>What was done to a schedule and its shifts since a moment, the newest first.</summary>
    internal static async Task<IReadOnlyList<WeekChange>> SinceAsync(AppDbContext db, Guid scheduleId, DateTime since, CancellationToken cancellation)
    {
        var shifts = db.PlannedShifts.Where(shift => shift.ScheduleId == scheduleId).Select(shift => (Guid?)shift.Id);
        return await db.Activity
            .Where(entry => entry.At >= since && ((entry.Subject == nameof(Schedule) && entry.SubjectId == scheduleId)
                || (entry.Subject == nameof(PlannedShift) && shifts.Contains(entry.SubjectId))))
            .OrderByDescending(entry => entry.At).Take(Most)
            .Select(entry => new WeekChange(entry.At, entry.Who, entry.Summary)).ToListAsync(cancellation);
    }
}
