using SmartScheduling.Solver.Formats;

namespace SmartScheduling.Solver.CommandLine;

/// <summary>Which instances of a folder a table is about.</summary>
internal static class BenchInstances
{
    /// <returns>Paths that can be read, short names first.</returns>
    public static IReadOnlyList<string> Of(BenchArguments arguments)
    {
        if (!Directory.Exists(arguments.Folder)) throw new UsageException($"There is no folder '{arguments.Folder}'.");
        if (arguments.Instances.Count > 0) return [.. arguments.Instances.Select(name => Named(arguments.Folder, name))];
        string[] all =
        [
            .. Directory.GetFiles(arguments.Folder).Where(file => Path.GetExtension(file) is ".txt" or ".json" && !Inrc2Sets.IsPart(file))
                .OrderBy(file => Path.GetFileName(file).Length).ThenBy(Path.GetFileName, StringComparer.Ordinal),
            .. from set in Inrc2Sets.In(arguments.Folder)
               from name in BestKnown.PublishedOf(set).Append(Inrc2Sets.FirstOf(arguments.Folder, set)).Distinct()
               select Path.Combine(arguments.Folder, name),
        ];
        string[] chosen = [.. all.Where(path => Path.GetFileName(path).Contains(arguments.Only, StringComparison.OrdinalIgnoreCase))];
        return chosen.Length > 0 ? chosen : throw new UsageException($"There is no instance in '{arguments.Folder}'.");
    }

    private static string Named(string folder, string name)
    {
        string[] paths = [.. new[] { name, $"{name}.txt", $"{name}.json" }.Select(file => Path.Combine(folder, file))];
        return paths.FirstOrDefault(InstanceFile.Exists) ?? throw new UsageException($"There is no instance '{name}' in '{folder}'.");
    }
}
