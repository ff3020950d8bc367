using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Formats;

/// <summary>
/// An instance of the second nurse rostering competition with all its weeks at once, stated in the catalogue's rules: the
/// soft score is the competition's cost, and neither a hard point nor an open minimum means that its hard rules hold.
/// </summary>
public sealed class Inrc2Instance : InstanceFile
{
    private readonly Inrc2Scenario scenario;

    private Inrc2Instance(Inrc2Scenario scenario, Problem problem)
    {
        this.scenario = scenario;
        Problem = problem;
    }

    public override Problem Problem { get; }

    /// <summary>Whether a path ends in the name of an instance; no file is called so, its parts lie in the folder.</summary>
    public static bool IsName(string path) => Inrc2Name.TryParse(Path.GetFileName(path)) is not null;

    /// <param name="path">A folder and the name of an instance: <c>inrc2/n005w4_0_1-2-3-3</c>.</param>
    public static new Inrc2Instance Read(string path)
    {
        var name = Inrc2Name.TryParse(Path.GetFileName(path)) ?? throw new InstanceFormatException($"'{path}' does not end in a name such as n005w4_0_1-2-3-3.");
        var folder = name.FolderIn(Path.GetDirectoryName(path) is { Length: > 0 } given ? given : ".");
        Inrc2Text Open(string file) => new(file, File.ReadAllText(Path.Combine(folder, file)));
        var scenario = Inrc2Scenario.Read(Open(name.ScenarioFile));
        // Contracts limit what is done in all weeks together.
        if (name.Weeks.Count != scenario.Weeks) throw new InstanceFormatException($"{name} has {name.Weeks.Count} weeks; {scenario.Name} has {scenario.Weeks}.");
        var histories = Inrc2History.Read(Open(name.HistoryFile), scenario);
        var weeks = name.Weeks.Select(week => Inrc2Week.Read(Open(name.WeekFile(week)), scenario)).ToArray();
        var outcome = Problem.Create(new Inrc2Mapping(scenario, histories, weeks).Input());
        return outcome.Problem is { } problem ? new(scenario, problem) : throw InstanceFormatException.Of(outcome.Faults);
    }

    /// <summary>The competition's own form, one solution for each week after the other: a line "nurse day shift skill" for each assignment.</summary>
    public override void WriteRoster(Roster roster, TextWriter writer)
    {
        var byWeek = roster.Assignments().ToLookup(one => one.Position.Shift.Day / Inrc2Week.Days);
        for (var week = 0; week < scenario.Weeks; week++)
        {
            writer.WriteLine("SOLUTION");
            writer.WriteLine($"{week} {scenario.Name}");
            writer.WriteLine();
            writer.WriteLine($"ASSIGNMENTS = {byWeek[week].Count()}");
            foreach (var (person, position) in byWeek[week])
                writer.WriteLine($"{Problem.People[person].Name} {Inrc2Week.DayName(position.Shift.Day)} {position.Shift.Name} {Problem.Roles[position.Role]}");
            writer.WriteLine();
        }
    }
}
