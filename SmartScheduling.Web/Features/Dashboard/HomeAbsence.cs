using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Time;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization.Repair;

namespace SmartScheduling.Web.Features.Dashboard;

/// <summary>Somebody who cannot work what lies ahead of them in a published week, counted as the week's repair counts it.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Shifts">How many shifts they cannot work.</param>
/// <param name="First">The day of the first of them.</param>
/// <param name="Away">Their time off in which these shifts fall; none where something else keeps them from one: they left or lost the job role.</param>
public sealed record HomeAbsence(string Name, int Shifts, DateOnly First, IReadOnlyList<(DateOnly First, DateOnly Last)> Away)
{
    /// <summary>By schedule, in the order of names. What has begun is past repair and does not count.</summary>
    internal static async Task<ILookup<Guid, HomeAbsence>> ReadAsync(ReadScope scope, SiteTime time, IReadOnlyList<Guid> published)
    {
        var now = scope.Now;
        var shifts = await scope.Db.PlannedShifts.Include(shift => shift.Assignments)
            .Where(shift => published.Contains(shift.ScheduleId) && shift.Start > now).ToListAsync(scope.Cancellation);
        var planned = shifts.SelectMany(shift => shift.Assignments).Select(assignment => assignment.EmployeeId).Distinct().ToList();
        var people = await scope.Db.Employees.Include(person => person.JobRoles).Where(person => planned.Contains(person.Id)).ToListAsync(scope.Cancellation);
        var today = time.Day(now);
        var timeOff = await scope.Db.TimeOffRequests
            .Where(request => request.State == TimeOffState.Approved && request.LastDay >= today && planned.Contains(request.EmployeeId)).ToListAsync(scope.Cancellation);

        var hindrances = new Hindrances(time, people, timeOff);
        return (from shift in shifts
                from assignment in shift.Assignments
                where hindrances.Keep(assignment, shift)
                group (Shift: shift, Away: hindrances.Away(assignment, shift).ToList()) by (shift.ScheduleId, assignment.EmployeeId) into own
                let absence = Of(people.Find(person => person.Id == own.Key.EmployeeId)!.Name, [.. own])
                orderby absence.Name
                select (own.Key.ScheduleId, absence))
            .ToLookup(one => one.ScheduleId, one => one.absence);
    }

    private static HomeAbsence Of(string name, List<(PlannedShift Shift, List<TimeOffRequest> Away)> lost) => new(
        name,
        lost.Count,
        lost.Min(one => one.Shift.Date),
        lost.Exists(one => one.Away.Count == 0)
            ? []
            : [.. lost.SelectMany(one => one.Away).DistinctBy(request => request.Id).OrderBy(request => request.FirstDay).Select(request => (request.FirstDay, request.LastDay))]);
}
