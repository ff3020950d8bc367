using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Time;

namespace SmartScheduling.Web.Features.Optimization.Repair;

/// <summary>
/// What keeps people from shifts that they are planned for: they are away, no longer employed, without the job role, or excluded
/// from shifts of that kind.
/// </summary>
/// <param name="time">The site's clock: time off is of whole local days.</param>
/// <param name="people">Everybody who is planned, with the job roles they hold.</param>
/// <param name="approved">Their approved time off.</param>
internal sealed class Hindrances(SiteTime time, IEnumerable<Employee> people, IEnumerable<TimeOffRequest> approved)
{
    private readonly Dictionary<Guid, Employee> people = people.ToDictionary(person => person.Id);
    private readonly ILookup<Guid, TimeOffRequest> timeOff = approved.ToLookup(request => request.EmployeeId);

    public bool Keep(ShiftAssignment assignment, PlannedShift shift) => !MayWork(people[assignment.EmployeeId], shift, assignment) || Away(assignment, shift).Any();

    /// <summary>The time off in which the shift falls, or a part of it.</summary>
    public IEnumerable<TimeOffRequest> Away(ShiftAssignment assignment, PlannedShift shift) => timeOff[assignment.EmployeeId].Where(
        request => time.StartOf(request.FirstDay) < shift.End && shift.Start < time.StartOf(request.LastDay.AddDays(1)));

    private static bool MayWork(Employee person, PlannedShift shift, ShiftAssignment assignment) =>
        person.IsEmployedOn(shift.Date) && person.Holds(assignment.JobRoleId) && !person.ExcludedKinds.Includes(shift.Kind);
}
