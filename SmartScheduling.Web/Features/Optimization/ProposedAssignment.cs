using System.Text.Json;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>One line of a proposal: who works which shift as what.</summary>
public readonly record struct ProposedAssignment(Guid Shift, Guid Role, Guid Employee)
{
    public static string ToJson(WeekProblem week, Roster roster) => JsonSerializer.Serialize(Of(week, roster));

    public static IEnumerable<ProposedAssignment> Of(WeekProblem week, Roster roster) =>
        week.Assignments(roster).Select(one => new ProposedAssignment(one.PlannedShiftId, one.JobRoleId, one.EmployeeId));

    public static IReadOnlyList<ProposedAssignment> Of(SchedulingSolution solution) =>
        JsonSerializer.Deserialize<ProposedAssignment[]>(solution.Assignments) ?? [];
}
