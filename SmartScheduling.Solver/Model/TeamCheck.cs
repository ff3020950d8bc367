using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Solver.Model;

/// <summary>Finds what is wrong with the groups, the qualifications and the roster that stands already.</summary>
internal static class TeamCheck
{
    public static IEnumerable<Fault> Faults(ProblemInput input) =>
        Names(input.Qualifications, "qualifications", "qualification")
            .Concat(Names([.. input.Groups.Select(group => group.Name)], "groups", "group"))
            .Concat(input.Groups.SelectMany((group, i) => Members(input, group, $"groups[{i}].members")))
            .Concat(input.Baseline.SelectMany((one, i) => Assignment(input, one, $"baseline[{i}]")));

    private static IEnumerable<Fault> Names(IReadOnlyList<string> names, string field, string what)
    {
        if (names.Any(string.IsNullOrWhiteSpace)) yield return new(field, $"A {what} has no name.");
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count) yield return new(field, $"Two {field} have the same name.");
    }

    private static IEnumerable<Fault> Members(ProblemInput input, GroupInput group, string field)
    {
        if (group.Members.Any(member => member < 0 || member >= input.People.Count))
            yield return new(field, $"{group.Name} has a member who is not there.");
    }

    private static IEnumerable<Fault> Assignment(ProblemInput input, AssignmentInput one, string field)
    {
        if (one.Person < 0 || one.Person >= input.People.Count)
            yield return new(field, "The roster that stands has someone who is not there.");
        else if (one.Shift < 0 || one.Shift >= input.Shifts.Count)
            yield return new(field, $"{input.People[one.Person].Name} stands on a shift that is not there.");
        else if (input.Shifts[one.Shift].Positions.All(position => position.Role != one.Role))
            yield return new(field, $"{input.People[one.Person].Name} stands on {input.Shifts[one.Shift].Name} in a job role that the shift does not ask for.");
    }
}
