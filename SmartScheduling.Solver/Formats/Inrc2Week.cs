namespace SmartScheduling.Solver.Formats;

/// <summary>What one week asks for, days from Monday.</summary>
internal sealed record Inrc2Week(IReadOnlyList<Inrc2Week.Cover> Covers, IReadOnlyList<Inrc2Week.Request> Requests)
{
    public const int Days = 7;

    private const string AnyShift = "Any";

    private static readonly string[] DayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>How many nurses with a skill a shift type needs, and would best have, on each day.</summary>
    internal sealed record Cover(int Type, int Skill, IReadOnlyList<(int Least, int Best)> OfDay);

    /// <summary>A nurse does not want a shift type on a day; null: none at all.</summary>
    internal sealed record Request(int Nurse, int? Type, int Day);

    public static Inrc2Week Read(Inrc2Text text, Inrc2Scenario scenario)
    {
        text.After("WEEK_DATA");
        if (text.Line()[0] != scenario.Name) throw text.Fault($"the week is not one of {scenario.Name}.");
        text.After("REQUIREMENTS");
        List<Cover> covers = [];
        foreach (var line in Enumerable.Range(0, scenario.Types.Count * scenario.Skills.Count).Select(_ => text.Line(2 + Days)))
        {
            var cover = new Cover(
                text.Place(scenario.TypeNames, line[0], "shift type"),
                text.Place(scenario.Skills, line[1], "skill"),
                [.. line.Skip(2).Take(Days).Select(text.Range)]);
            if (covers.Any(other => (other.Type, other.Skill) == (cover.Type, cover.Skill))) throw text.Fault($"{line[0]} {line[1]} is there twice.");
            covers.Add(cover);
        }

        return new(covers, text.Part("SHIFT_OFF_REQUESTS", () => RequestFrom(text, scenario)));
    }

    public static string DayName(int day) => DayNames[day % Days];

    private static Request RequestFrom(Inrc2Text text, Inrc2Scenario scenario)
    {
        var line = text.Line(3);
        return new(
            text.Place(scenario.NurseNames, line[0], "nurse"),
            line[1] == AnyShift ? null : text.Place(scenario.TypeNames, line[1], "shift type"),
            text.Place(DayNames, line[2], "day"));
    }
}
