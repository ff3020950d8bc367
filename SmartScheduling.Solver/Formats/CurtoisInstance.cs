using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Formats;

/// <summary>
/// An instance of the shift-scheduling benchmark (T. Curtois), stated in the catalogue's rules so that the soft score is
/// the benchmark's cost and no hard point means that its hard rules hold. Its shift types are kinds; a shift has a length
/// but no time of day, so it begins at midnight.
/// </summary>
public sealed class CurtoisInstance : InstanceFile
{
    private readonly IReadOnlyList<string> people;

    private CurtoisInstance(Problem problem, IReadOnlyList<string> people)
    {
        Problem = problem;
        this.people = people;
    }

    public override Problem Problem { get; }

    public static CurtoisInstance Parse(string text)
    {
        var input = new CurtoisMapping(CurtoisSections.Parse(text)).Input();
        var outcome = Problem.Create(input);
        return outcome.Problem is { } problem
            ? new(problem, [.. input.People.Select(person => person.Name)])
            : throw InstanceFormatException.Of(outcome.Faults);
    }

    /// <summary>A line for each employee: "ID: cell cell …", a cell for each day, '.' for a free one.</summary>
    public override void WriteRoster(Roster roster, TextWriter writer)
    {
        for (var person = 0; person < people.Count; person++)
        {
            var cells = roster.Of(person).ToArray().Select(work => work.First is { } duty ? Problem.Kinds[duty.Shift.Kind] : ".");
            writer.WriteLine($"{people[person]}: {string.Join(' ', cells)}");
        }
    }
}
