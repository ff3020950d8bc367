using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Time;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>A shift that a person works outside the schedule in question: earlier, later, or at another location.</summary>
public sealed record OtherWork(Guid EmployeeId, Guid JobRoleId, DateOnly Date, string Name, ShiftKind Kind, DateTime Start, DateTime End)
{
    /// <summary>
    /// Weeks that are still drafts count, too: whoever plans two weeks in a row means them to fit together. Not an earlier
    /// one that was passed over, because a later week of its location is published already: nobody ever saw it, so nobody
    /// worked it, and nobody shall get fewer nights for it.
    /// </summary>
    internal static async Task<IReadOnlyList<OtherWork>> ReadAsync(
        AppDbContext db, Schedule schedule, SiteTime time, List<Guid> people, int daysBefore, CancellationToken cancellation)
    {
        var earliest = time.StartOf(schedule.StartDate.AddDays(-daysBefore));
        var start = time.StartOf(schedule.StartDate);
        var latest = time.StartOf(schedule.EndDate.AddDays(1));
        return await (
            from assignment in db.ShiftAssignments.AsNoTracking()
            join shift in db.PlannedShifts.AsNoTracking() on assignment.PlannedShiftId equals shift.Id
            join week in db.Schedules.AsNoTracking() on assignment.ScheduleId equals week.Id
            where week.State == ScheduleState.Published || assignment.Start >= start
                || !db.Schedules.Any(later => later.LocationId == week.LocationId && later.State == ScheduleState.Published && later.StartDate > week.StartDate)
            where assignment.ScheduleId != schedule.Id && assignment.Start >= earliest && assignment.Start < latest && people.Contains(assignment.EmployeeId)
            orderby assignment.Start, shift.Name, assignment.EmployeeId
            select new OtherWork(assignment.EmployeeId, assignment.JobRoleId, shift.Date, shift.Name, shift.Kind, assignment.Start, assignment.End))
            .ToListAsync(cancellation);
    }
}
