namespace SmartScheduling.Solver.Formats;

/// <summary>The sets of the nurse rostering competition whose files lie in a folder or in the folders within it.</summary>
public static class Inrc2Sets
{
    public static IReadOnlyList<string> In(string folder) =>
        [.. Directory.GetFiles(folder).Concat(Directory.GetDirectories(folder).SelectMany(Directory.GetFiles))
            .Where(file => IsPart(file, Inrc2Name.ScenarioPrefix)).Select(file => Path.GetFileNameWithoutExtension(file)[Inrc2Name.ScenarioPrefix.Length..])
            .Distinct().OrderBy(set => set.Length).ThenBy(set => set, StringComparer.Ordinal)];

    /// <summary>Whether a file is a part of a set's instances and none by itself.</summary>
    public static bool IsPart(string file) => IsPart(file, Inrc2Name.ScenarioPrefix) || IsPart(file, "H0-") || IsPart(file, "WD-");

    /// <summary>The instance of a set's first history and first weeks: <c>n030w4_0_0-1-2-3</c>.</summary>
    public static string FirstOf(string folder, string set)
    {
        var file = Path.Combine(new Inrc2Name(set, 0, []).FolderIn(folder), $"{Inrc2Name.ScenarioPrefix}{set}.txt");
        var scenario = Inrc2Scenario.Read(new(Path.GetFileName(file), File.ReadAllText(file)));
        return new Inrc2Name(set, 0, [.. Enumerable.Range(0, scenario.Weeks)]).ToString();
    }

    private static bool IsPart(string file, string prefix) => Path.GetFileName(file).StartsWith(prefix, StringComparison.Ordinal) && Path.GetExtension(file) == ".txt";
}
