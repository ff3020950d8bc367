using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Domain.Time;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Requests.Deciding;

/// <summary>
/// A shift that the person is planned for in the days of a request: how many of the role it asks for, how many are on it
/// now (the person included), and how many other holders of the role neither work nor are away then. Whether those may
/// take it by rest and hours is not looked at.
/// </summary>
public sealed record AffectedShift(
    Guid ScheduleId, Guid LocationId, ScheduleState Week, DateOnly Date, string Name, int Colour, TimeOnly StartTime, TimeOnly EndTime,
    string Role, int Required, int Assigned, int OthersFree, DateTime Start)
{
    /// <summary>Positions of the role that are open once the person is taken off.</summary>
    public int OpenAfterwards => Math.Max(0, Required - Assigned + 1);
}

/// <summary>Reads what time off would mean for the weeks that are planned, draft and published.</summary>
internal static class CoverageEffect
{
    /// <summary>More than this nobody reads; the longest request has a year of days.</summary>
    public const int AtMost = 60;

    /// <summary>The person's shifts that share at least a minute with the days.</summary>
    public static Task<List<AffectedShift>> ReadAsync(ReadScope scope, SiteSettings site, TimeOffRequest request)
    {
        var away = Range(site.Time(), request);
        return Shifts(scope.Db, request.EmployeeId, away).Take(AtMost).ToListAsync(scope.Cancellation);
    }

    public static Task<int> CountAsync(ReadScope scope, SiteSettings site, TimeOffRequest request)
    {
        var away = Range(site.Time(), request);
        return scope.Db.ShiftAssignments.CountAsync(
            own => own.EmployeeId == request.EmployeeId && own.Start < away.End && own.End > away.Start, scope.Cancellation);
    }

    private static TimeRange Range(SiteTime time, TimeOffRequest request) => new(time.StartOf(request.FirstDay), time.StartOf(request.LastDay.AddDays(1)));

    private static IQueryable<AffectedShift> Shifts(AppDbContext db, Guid person, TimeRange away) =>
        from own in db.ShiftAssignments
        where own.EmployeeId == person && own.Start < away.End && own.End > away.Start
        join shift in db.PlannedShifts on own.PlannedShiftId equals shift.Id
        join week in db.Schedules on own.ScheduleId equals week.Id
        join role in db.JobRoles on own.JobRoleId equals role.Id
        orderby own.Start
        select new AffectedShift(
            week.Id, week.LocationId, week.State, shift.Date, shift.Name, shift.Colour, shift.StartTime, shift.EndTime, role.Name,
            shift.Requirements.Where(required => required.JobRoleId == role.Id).Sum(required => required.Count),
            shift.Assignments.Count(other => other.JobRoleId == role.Id),
            db.Employees.Count(other => other.Id != person && other.Active
                && other.EmployedFrom <= shift.Date && (other.EmployedUntil == null || other.EmployedUntil >= shift.Date)
                && other.JobRoles.Any(held => held.JobRoleId == role.Id)
                && !db.ShiftAssignments.Any(work => work.EmployeeId == other.Id && work.Start < own.End && own.Start < work.End)
                && !db.TimeOffRequests.Any(off => off.EmployeeId == other.Id && off.State == TimeOffState.Approved
                    && off.FirstDay <= shift.Date && shift.Date <= off.LastDay)),
            own.Start);
}
