using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Schedules.Edits;

/// <summary>What is stored now about the people and shifts that an edit touches.</summary>
internal sealed class TouchedWeek
{
    private readonly Dictionary<Guid, PlannedShift> _shifts;
    private readonly Dictionary<Guid, Employee> _people;
    private readonly Dictionary<Guid, JobRole> _roles;

    private TouchedWeek(SiteFormat format, List<PlannedShift> shifts, List<Employee> people, Dictionary<Guid, JobRole> roles, List<ShiftAssignment> assignments)
    {
        Format = format;
        _shifts = shifts.ToDictionary(shift => shift.Id);
        _people = people.ToDictionary(person => person.Id);
        _roles = roles;
        Assignments = assignments;
    }

    public SiteFormat Format { get; }

    /// <summary>Of the touched people in the days that the caller saw, and on the touched shifts; tracked.</summary>
    public IReadOnlyList<ShiftAssignment> Assignments { get; }

    /// <summary>Null when the edit names a shift, person or job role that is not there.</summary>
    public static async Task<TouchedWeek?> ReadAsync(WriteScope scope, Schedule schedule, AssignmentEdit edit)
    {
        var (db, cancellation) = (scope.Db, scope.Cancellation);
        var touchedShifts = edit.Changes.Select(change => change.ShiftId).Distinct().ToList();
        var touchedPeople = edit.Changes.Select(change => change.EmployeeId).Distinct().ToList();
        var (first, end) = (edit.Seen.FirstDay, edit.Seen.FirstDay.AddDays(7));
        var assignments = await (
            from assignment in db.ShiftAssignments
            join shift in db.PlannedShifts on assignment.PlannedShiftId equals shift.Id
            where assignment.ScheduleId == schedule.Id
                && (touchedShifts.Contains(shift.Id) || (touchedPeople.Contains(assignment.EmployeeId) && shift.Date >= first && shift.Date < end))
            orderby assignment.Start, assignment.Id
            select assignment).ToListAsync(cancellation);
        var namedShifts = touchedShifts.Concat(assignments.Select(assignment => assignment.PlannedShiftId))
            .Concat(edit.Seen.Assignments.Select(assignment => assignment.ShiftId)).Distinct().ToList();
        var namedPeople = touchedPeople.Concat(assignments.Select(assignment => assignment.EmployeeId))
            .Concat(edit.Seen.Assignments.Select(assignment => assignment.EmployeeId)).Distinct().ToList();
        var shifts = await db.PlannedShifts.AsNoTracking().Include(shift => shift.Requirements)
            .Where(shift => shift.ScheduleId == schedule.Id && namedShifts.Contains(shift.Id)).ToListAsync(cancellation);
        var people = await db.Employees.AsNoTracking().Include(person => person.JobRoles)
            .Where(person => namedPeople.Contains(person.Id)).ToListAsync(cancellation);
        var roles = await db.JobRoles.AsNoTracking().ToDictionaryAsync(role => role.Id, cancellation);
        var week = new TouchedWeek(SiteFormat.For(await scope.SiteAsync()), shifts, people, roles, assignments);
        return edit.Changes.All(week.Knows) ? week : null;
    }

    public PlannedShift Shift(Guid id) => _shifts[id];

    public Employee Person(Guid id) => _people[id];

    public JobRole Role(Guid id) => _roles[id];

    /// <summary>For sentences about what may be gone by now.</summary>
    public string NameOfPerson(Guid id) => _people.TryGetValue(id, out var person) ? person.Name : "somebody who is gone";

    /// <summary><c>Early on Mon 23 Nov</c></summary>
    public string NameOfShift(Guid id) => _shifts.TryGetValue(id, out var shift) ? $"{shift.Name} on {Format.Day(shift.Date)}" : "a shift that is gone";

    /// <summary>What others did meanwhile to the people and shifts that the edit touches; empty when it still means what it meant.</summary>
    public IReadOnlyList<Refusal> Differences(SeenWeek seen)
    {
        var now = Assignments.Select(row => new BoardAssignment(row.PlannedShiftId, row.EmployeeId, row.JobRoleId, row.Locked)).ToHashSet();
        var then = seen.Assignments.ToHashSet();
        return
        [
            .. then.Where(one => !now.Contains(one)).Select(one => new Refusal(
                now.Contains(one with { Locked = !one.Locked })
                    ? $"Somebody else has {(one.Locked ? "unlocked" : "locked")} {NameOfPerson(one.EmployeeId)} on {NameOfShift(one.ShiftId)} in the meantime."
                    : $"Somebody else has taken {NameOfPerson(one.EmployeeId)} off {NameOfShift(one.ShiftId)} in the meantime.")),
            .. now.Where(one => !then.Contains(one) && !then.Contains(one with { Locked = !one.Locked })).Select(one => new Refusal(
                $"Somebody else has assigned {NameOfPerson(one.EmployeeId)} to {NameOfShift(one.ShiftId)} in the meantime.")),
            .. seen.Shifts.Where(shift => _shifts.TryGetValue(shift.Id, out var stored) && (stored.StartTime, stored.EndTime) != (shift.StartTime, shift.EndTime))
                .Select(shift => new Refusal($"Somebody else has moved {NameOfShift(shift.Id)} in the meantime.")),
        ];
    }

    private bool Knows(AssignmentChange change) =>
        _shifts.ContainsKey(change.ShiftId) && _people.ContainsKey(change.EmployeeId) && _roles.ContainsKey(change.RoleId);
}
