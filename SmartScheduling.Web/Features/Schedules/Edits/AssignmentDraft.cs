using SmartScheduling.Domain;
using SmartScheduling.Domain.Schedules;

namespace SmartScheduling.Web.Features.Schedules.Edits;

/// <summary>Takes the steps of an edit one after the other, without storing anything, and refuses what cannot be.</summary>
internal sealed class AssignmentDraft(TouchedWeek week)
{
    private readonly List<ShiftAssignment> _present = [.. week.Assignments];
    private readonly List<ShiftAssignment> _added = [];
    private readonly List<ShiftAssignment> _removed = [];
    private readonly Dictionary<ShiftAssignment, bool> _locks = [];

    public IReadOnlyList<ShiftAssignment> Added => _added;

    public IReadOnlyList<ShiftAssignment> Removed => _removed;

    /// <summary>Assignments whose lock changes, and to what.</summary>
    public IReadOnlyDictionary<ShiftAssignment, bool> Locks => _locks;

    /// <summary>What the touched people and shifts will have.</summary>
    public IReadOnlyList<ShiftAssignment> Present => _present;

    public bool IsLocked(ShiftAssignment assignment) => _locks.TryGetValue(assignment, out var locked) ? locked : assignment.Locked;

    /// <summary>Before the edit; also when the row itself carries the new lock by now.</summary>
    public bool WasLocked(ShiftAssignment assignment) => _locks.TryGetValue(assignment, out var locked) ? !locked : assignment.Locked;

    /// <summary>Null when the step could be taken.</summary>
    public Refusal? Try(AssignmentChange change) => (change.Act, Find(change)) switch
    {
        (AssignmentAct.Assign, null) => Assign(change),
        (AssignmentAct.Assign, _) => new($"{Who(change)} already works {Where(change)}."),
        (_, null) => new($"{Who(change)} does not work {Where(change)} as {week.Role(change.RoleId).Name}."),
        (AssignmentAct.Unassign, { } found) => Unassign(change, found),
        (AssignmentAct.Lock, { } found) => SetLock(change, found, true),
        (_, { } found) => SetLock(change, found, false),
    };

    private Refusal? Assign(AssignmentChange change)
    {
        var (shift, person, role) = (week.Shift(change.ShiftId), week.Person(change.EmployeeId), week.Role(change.RoleId));
        if (!person.Holds(role.Id))
            return new($"{person.Name} does not hold the job role {role.Name}.");
        if (!person.IsEmployedOn(shift.Date))
            return new($"{person.Name} is not employed on {week.Format.Day(shift.Date)}.");
        if (!shift.Requirements.Exists(required => required.JobRoleId == role.Id && required.Count > 0))
            return new($"{Where(change)} does not ask for {role.Name}.");
        if (_present.Exists(one => one.EmployeeId == person.Id && one.PlannedShiftId == shift.Id))
            return new($"{person.Name} already works {Where(change)} in another job role.");
        // Taken off and put back within one edit: the row stays.
        if (_removed.Find(one => Is(one, change)) is { } again)
        {
            _removed.Remove(again);
            _present.Add(again);
            return null;
        }

        var added = ShiftAssignment.Of(shift, person.Id, role.Id);
        _added.Add(added);
        _present.Add(added);
        return null;
    }

    private Refusal? Unassign(AssignmentChange change, ShiftAssignment found)
    {
        if (IsLocked(found))
            return new($"{Who(change)} is locked on {Where(change)}. Unlock the assignment first.");
        _present.Remove(found);
        if (!_added.Remove(found))
            _removed.Add(found);
        return null;
    }

    private Refusal? SetLock(AssignmentChange change, ShiftAssignment found, bool locked)
    {
        if (IsLocked(found) == locked)
            return new($"{Who(change)} is {(locked ? "locked" : "not locked")} on {Where(change)} already.");
        if (found.Locked == locked)
            _locks.Remove(found);
        else
            _locks[found] = locked;
        return null;
    }

    private ShiftAssignment? Find(AssignmentChange change) => _present.Find(one => Is(one, change));

    private static bool Is(ShiftAssignment one, AssignmentChange change) =>
        one.PlannedShiftId == change.ShiftId && one.EmployeeId == change.EmployeeId && one.JobRoleId == change.RoleId;

    private string Who(AssignmentChange change) => week.Person(change.EmployeeId).Name;

    private string Where(AssignmentChange change) => week.NameOfShift(change.ShiftId);
}
