using System.Globalization;

namespace SmartScheduling.Solver.Formats;

/// <summary>
/// The name of an instance: the set, the number of its history and those of its weeks, as in <c>n005w4_0_1-2-3-3</c>. The
/// files of a set lie in one folder.
/// </summary>
internal sealed record Inrc2Name(string Set, int History, IReadOnlyList<int> Weeks)
{
    public const string ScenarioPrefix = "Sc-";

    public static Inrc2Name? TryParse(string text)
    {
        if (text.Split('_') is not [{ Length: > 0 } set, var history, var weeks] || !IsNumber(history, out var number)) return null;
        List<int> numbers = [];
        foreach (var part in weeks.Split('-'))
        {
            if (!IsNumber(part, out var week)) return null;
            numbers.Add(week);
        }

        return new(set, number, numbers);
    }

    /// <summary>The folder that holds the files of the set: the given one, or one of the set's name within it.</summary>
    public string FolderIn(string folder)
    {
        string[] places = [folder, Path.Combine(folder, Set)];
        return places.FirstOrDefault(place => File.Exists(Path.Combine(place, ScenarioFile)))
            ?? throw new InstanceFormatException($"There is no {ScenarioFile} in '{folder}' nor in '{places[1]}'.");
    }

    public string ScenarioFile => $"{ScenarioPrefix}{Set}.txt";

    public string HistoryFile => $"H0-{Set}-{History}.txt";

    public string WeekFile(int number) => $"WD-{Set}-{number}.txt";

    public override string ToString() => $"{Set}_{History}_{string.Join('-', Weeks)}";

    private static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
