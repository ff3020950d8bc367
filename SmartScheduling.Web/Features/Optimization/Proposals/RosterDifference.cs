using SmartScheduling.Domain.Schedules;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

/// <summary>Whether an assignment stands in both rosters, only in the proposal, or only in what it is compared with.</summary>
public enum DifferenceKind
{
    Kept,
    Added,
    Removed,
}

/// <summary>One assignment in the comparison.</summary>
public sealed record DifferenceLine(DifferenceKind Kind, string Person, string Role, string Shift, DateOnly Date, TimeOnly Start, TimeOnly End, int Colour, bool Locked);

/// <summary>The comparison of one person's work.</summary>
public sealed record PersonDifference(string Name, int MinutesBefore, int MinutesAfter, int TargetMinutes, IReadOnlyList<DifferenceLine> Lines)
{
    public bool Changes => Lines.Any(line => line.Kind != DifferenceKind.Kept);
}

/// <summary>The comparison of one shift's staff.</summary>
public sealed record ShiftDifference(Guid Id, string Name, DateOnly Date, TimeOnly Start, TimeOnly End, int Colour, int Required, IReadOnlyList<DifferenceLine> Lines)
{
    public int After => Lines.Count(line => line.Kind != DifferenceKind.Removed);

    public bool Changes => Lines.Any(line => line.Kind != DifferenceKind.Kept);
}

/// <summary>A proposal against the week as it is, or against another proposal, by person and by shift.</summary>
public sealed record RosterDifference(IReadOnlyList<PersonDifference> People, IReadOnlyList<ShiftDifference> Shifts)
{
    public int Added => Shifts.Sum(shift => shift.Lines.Count(line => line.Kind == DifferenceKind.Added));

    public int Removed => Shifts.Sum(shift => shift.Lines.Count(line => line.Kind == DifferenceKind.Removed));

    /// <summary>How many assignments stand in one of the two only.</summary>
    public int Differs => Added + Removed;

    public int Kept => Shifts.Sum(shift => shift.Lines.Count(line => line.Kind == DifferenceKind.Kept));

    /// <summary>A proposal against the week as it is.</summary>
    internal static RosterDifference Of(Proposal proposal) =>
        Of(proposal.Week, proposal.Week.Rows.Shifts.SelectMany(shift => shift.Assignments).Select(Of), proposal.Assignments);

    /// <summary>A proposal against another one for the same week: added is what only the first has, removed what only the other has.</summary>
    internal static RosterDifference Between(Proposal other, Proposal proposal) => Of(proposal.Week, other.Assignments, proposal.Assignments);

    private static RosterDifference Of(WeekProblem week, IEnumerable<ProposedAssignment> standing, IEnumerable<ProposedAssignment> proposed)
    {
        var shifts = week.Rows.Shifts.ToDictionary(shift => shift.Id);
        var locked = week.Rows.Shifts.SelectMany(shift => shift.Assignments).Where(one => one.Locked).Select(Of).ToHashSet();
        var before = standing.Concat(locked).ToHashSet();
        var after = proposed.Concat(locked).ToHashSet();
        var all = before.Union(after).Select(one => (one, Line: Line(one))).OrderBy(pair => shifts[pair.one.Shift].Start).ThenBy(pair => pair.Line.Person, StringComparer.Ordinal).ToList();
        return new(
            [.. all.GroupBy(pair => pair.one.Employee).Select(Person).OrderBy(person => person.Name, StringComparer.CurrentCulture)],
            [.. all.GroupBy(pair => pair.one.Shift).Select(Shift).OrderBy(shift => shifts[shift.Id].Start).ThenBy(shift => shift.Name, StringComparer.Ordinal)]);

        DifferenceLine Line(ProposedAssignment one)
        {
            var shift = shifts[one.Shift];
            var kind = !before.Contains(one) ? DifferenceKind.Added : after.Contains(one) ? DifferenceKind.Kept : DifferenceKind.Removed;
            return new(kind, week.Rows.People[week.PersonIndex(one.Employee)].Name, week.Rows.JobRoles[one.Role].Name,
                shift.Name, shift.Date, shift.StartTime, shift.EndTime, shift.Colour, locked.Contains(one));
        }

        PersonDifference Person(IGrouping<Guid, (ProposedAssignment one, DifferenceLine Line)> of) => new(
            of.First().Line.Person,
            of.Where(pair => pair.Line.Kind != DifferenceKind.Added).Sum(pair => shifts[pair.one.Shift].Range.Minutes),
            of.Where(pair => pair.Line.Kind != DifferenceKind.Removed).Sum(pair => shifts[pair.one.Shift].Range.Minutes),
            week.Rows.People[week.PersonIndex(of.Key)].Contract.TargetMinutes * week.Rows.Schedule.Days / Schedule.DaysOfAWeek,
            [.. of.Select(pair => pair.Line)]);

        ShiftDifference Shift(IGrouping<Guid, (ProposedAssignment one, DifferenceLine Line)> of)
        {
            var shift = shifts[of.Key];
            return new(shift.Id, shift.Name, shift.Date, shift.StartTime, shift.EndTime, shift.Colour, shift.Requirements.Sum(required => required.Count), [.. of.Select(pair => pair.Line)]);
        }
    }

    private static ProposedAssignment Of(ShiftAssignment assignment) => new(assignment.PlannedShiftId, assignment.JobRoleId, assignment.EmployeeId);
}
