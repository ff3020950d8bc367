namespace SmartScheduling.Tests.Support;

/// <summary>The checked-out sources that this test program was built from.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["bin", "obj", "data", "artifacts", "node_modules", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release, whichever the tests themselves were built as.</summary>
    public static string Configuration { get; } =
        new DirectoryInfo(AppContext.BaseDirectory).Parent?.Name ?? throw new InvalidOperationException("The tests run outside bin/.");

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Source files with this ending, generated folders and hidden tool folders left out; paths are relative and use '/'.</summary>
    public static IEnumerable<SourceFile> Files(params string[] endings) =>
        Walk(new DirectoryInfo(Root))
            .Where(file => endings.Length == 0 || endings.Any(ending => file.Name.EndsWith(ending, StringComparison.Ordinal)))
            .Select(file => new SourceFile(Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), file.FullName))
            .OrderBy(file => file.Name, StringComparer.Ordinal);

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(IsSource).SelectMany(Walk));

    private static bool IsSource(DirectoryInfo folder) =>
        !Generated.Contains(folder.Name) && (!folder.Name.StartsWith('.') || folder.Name is ".ci" or ".config");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SmartScheduling.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No SmartScheduling.sln above {AppContext.BaseDirectory}.");
    }
}

internal sealed record SourceFile(string Name, string FullName)
{
    public string Text => field ??= File.ReadAllText(FullName);

    public IReadOnlyList<string> Lines => field ??= File.ReadAllLines(FullName);

    public bool IsIn(params string[] folders) => folders.Any(folder => Name.StartsWith(folder + "/", StringComparison.Ordinal));

    public override string ToString() => Name;
}
