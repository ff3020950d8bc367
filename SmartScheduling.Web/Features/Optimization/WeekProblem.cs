using SmartScheduling.Domain.Schedules;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>A schedule as the solver sees it, with the ids that its indexes stand for.</summary>
public sealed class WeekProblem
{
    private readonly Dictionary<Guid, int> _people;
    private readonly Dictionary<Guid, int> _shifts;
    private readonly Dictionary<Guid, int> _roles;

    internal WeekProblem(Problem problem, WeekRows rows, IReadOnlyList<Guid> roles)
    {
        Problem = problem;
        Rows = rows;
        RoleIds = roles;
        _people = rows.People.Select((person, index) => (person.Id, index)).ToDictionary();
        _shifts = rows.Shifts.Select((shift, index) => (shift.Id, index)).ToDictionary();
        _roles = roles.Select((role, index) => (role, index)).ToDictionary();
        Current = Roster.OfLocks(problem);
        foreach (var assignment in rows.Shifts.SelectMany(shift => shift.Assignments).Where(assignment => !assignment.Locked))
            Current.TryAssign(PersonIndex(assignment.EmployeeId), Position(assignment.PlannedShiftId, assignment.JobRoleId));
        Kept = Roster.OfLocks(problem);
        foreach (var (person, position) in problem.Baseline)
            Kept.TryAssign(person, position);
    }

    public Problem Problem { get; }

    public WeekRows Rows { get; }

    /// <summary>What is assigned now.</summary>
    public Roster Current { get; }

    /// <summary>What of it can stay: all, unless the week is read for a repair.</summary>
    public Roster Kept { get; }

    /// <summary>Job role of each role index.</summary>
    public IReadOnlyList<Guid> RoleIds { get; }

    public Guid EmployeeId(int person) => Rows.People[person].Id;

    public int PersonIndex(Guid employeeId) => _people[employeeId];

    public bool Knows(Guid employeeId) => _people.ContainsKey(employeeId);

    /// <summary>The planned shift behind a shift index; null for work at another location, which is there only to be counted.</summary>
    public PlannedShift? PlannedShift(int shift) => shift < Rows.Shifts.Count ? Rows.Shifts[shift] : null;

    /// <exception cref="KeyNotFoundException">The shift is not of this week, or asks for no such role.</exception>
    public Position Position(Guid plannedShiftId, Guid jobRoleId) => FindPosition(plannedShiftId, jobRoleId)
        ?? throw new KeyNotFoundException($"No position for role {jobRoleId} on shift {plannedShiftId}.");

    /// <summary>Null when the shift is not of this week, or asks for no such role.</summary>
    public Position? FindPosition(Guid plannedShiftId, Guid jobRoleId) =>
        _shifts.TryGetValue(plannedShiftId, out var shift) && _roles.TryGetValue(jobRoleId, out var role) ? Problem.PositionOf(shift, role) : null;

    /// <summary>The assignments of a roster in stored terms, without work at other locations.</summary>
    public IEnumerable<(Guid PlannedShiftId, Guid JobRoleId, Guid EmployeeId)> Assignments(Roster roster) =>
        from assignment in roster.Assignments()
        let shift = PlannedShift(assignment.Position.Shift.Index)
        where shift is not null
        select (shift.Id, RoleIds[assignment.Position.Role], EmployeeId(assignment.Person));
}
