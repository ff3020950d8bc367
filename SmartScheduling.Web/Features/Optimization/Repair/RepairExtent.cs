using SmartScheduling.Domain.Schedules;

namespace SmartScheduling.Web.Features.Optimization.Repair;

/// <summary>How much of a published week a repair changes.</summary>
/// <param name="Planned">Assignments as published.</param>
/// <param name="Ended">Those of them that end because their people cannot work them.</param>
/// <param name="Moved">Those that end although their people could work them.</param>
/// <param name="Added">Assignments that come.</param>
/// <param name="Absent">Whose assignments end, by name.</param>
/// <param name="Others">Who else works other shifts than before, by name.</param>
public sealed record RepairExtent(int Planned, int Ended, int Moved, int Added, IReadOnlyList<string> Absent, IReadOnlyList<string> Others)
{
    public int Changes => Ended + Moved;

    /// <param name="week">Read for the repair.</param>
    /// <param name="proposed">Every assignment of the proposal.</param>
    internal static RepairExtent Of(WeekProblem week, IEnumerable<ProposedAssignment> proposed)
    {
        var published = week.Rows.Shifts.SelectMany(shift => shift.Assignments).ToDictionary(Place);
        var wanted = proposed.ToHashSet();
        var ends = published.Where(one => !wanted.Contains(one.Key)).ToLookup(one => week.Rows.Impossible.Contains(one.Value.Id), one => one.Key);
        var added = wanted.Where(one => !published.ContainsKey(one)).ToList();
        var absent = ends[true].Select(NameOf).Distinct().Order(StringComparer.CurrentCulture).ToList();
        var others = ends[false].Concat(added).Select(NameOf).Distinct().Except(absent).Order(StringComparer.CurrentCulture);
        return new(published.Count, ends[true].Count(), ends[false].Count(), added.Count, absent, [.. others]);

        string NameOf(ProposedAssignment one) => week.Rows.People[week.PersonIndex(one.Employee)].Name;
    }

    private static ProposedAssignment Place(ShiftAssignment assignment) => new(assignment.PlannedShiftId, assignment.JobRoleId, assignment.EmployeeId);
}
