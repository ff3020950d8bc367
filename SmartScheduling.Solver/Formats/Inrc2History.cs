using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Formats;

/// <summary>What a nurse did before the horizon.</summary>
/// <param name="Total">Assignments that count against the contract.</param>
/// <param name="Weekends">Weekends worked that count against the contract.</param>
/// <param name="LastType">The shift type of the last day; null when it was free.</param>
/// <param name="SameType">How many days in a row up to the last had that type.</param>
/// <param name="Working">Days worked in a row up to the last.</param>
/// <param name="Free">Free days in a row up to the last.</param>
internal sealed record Inrc2History(int Total, int Weekends, int? LastType, int SameType, int Working, int Free)
{
    private const string NoShift = "None";

    /// <summary>A run and the day before it are days that a problem can know.</summary>
    private const int LongestRun = InputCheck.MaxKnownDaysBefore - 1;

    /// <returns>By nurse.</returns>
    public static IReadOnlyList<Inrc2History> Read(Inrc2Text text, Inrc2Scenario scenario)
    {
        text.After("HISTORY");
        if (text.Line(2)[1] != scenario.Name) throw text.Fault($"the history is not one of {scenario.Name}.");
        text.After("NURSE_HISTORY");
        var all = new Inrc2History?[scenario.Nurses.Count];
        foreach (var line in text.Rest(7))
        {
            ref var own = ref all[text.Place(scenario.NurseNames, line[0], "nurse")];
            if (own is not null) throw text.Fault($"{line[0]} is there twice.");
            own = Of(text, scenario, line);
        }

        return [.. all.Select((one, nurse) => one ?? throw text.Fault($"there is no history of {scenario.Nurses[nurse].Name}."))];
    }

    private static Inrc2History Of(Inrc2Text text, Inrc2Scenario scenario, string[] line)
    {
        int? last = line[3] == NoShift ? null : text.Place(scenario.TypeNames, line[3], "shift type");
        var history = new Inrc2History(text.Number(line[1]), text.Number(line[2]), last, text.Number(line[4]), text.Number(line[5]), text.Number(line[6]));
        if (Math.Max(history.Working, history.Free) > LongestRun) throw text.Fault($"a run of {line[0]} is longer than {LongestRun} days.");
        var isWhole = last is null
            ? history is { SameType: 0, Working: 0, Free: > 0 }
            : history is { SameType: > 0, Free: 0 } && history.Working >= history.SameType && (history.Working == history.SameType || scenario.Types.Count > 1);
        return isWhole ? history : throw text.Fault($"the runs of {line[0]} contradict each other.");
    }
}
