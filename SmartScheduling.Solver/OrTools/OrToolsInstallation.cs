using SmartScheduling.Solver.Processes;

namespace SmartScheduling.Solver.OrTools;

/// <summary>Google OR-Tools as an npm package that runs in Node; nothing needs it.</summary>
/// <param name="Script">The program to run with Node; null where something is missing.</param>
/// <param name="Sentence">What there is, or what is missing, for people.</param>
public sealed record OrToolsInstallation(string? Script, string Sentence)
{
    public const int OldestNode = 20;

    private const string Folder = "OrTools";
    private const string ScriptName = "integer-master.mjs";
    private const string Package = "node_modules/or-tools-wasm/package.json";

    public bool IsThere => Script is not null;

    /// <summary>
    /// Looks for Node, and for the folder with the package beside the program (published) or in the sources above it.
    /// </summary>
    public static OrToolsInstallation Find(TimeProvider time) => Find(time, "node", Folders());

    internal static OrToolsInstallation Find(TimeProvider time, string node, IEnumerable<string> folders)
    {
        if (NodeVersion(time, node) is not { } version || !int.TryParse(version.TrimStart('v').Split('.')[0], out var major) || major < OldestNode)
            return new(null, $"Not used: Node {OldestNode} or newer is not there. Optimizations run without it.");
        var folder = folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, Package)));
        return folder is null
            ? new(null, $"Not used: its package is not installed; 'npm ci' in the folder {Folder} does that. Optimizations run without it.")
            : new(Path.Combine(folder, ScriptName), $"Installed, on Node {version}.");
    }

    private static IEnumerable<string> Folders()
    {
        yield return Path.Combine(AppContext.BaseDirectory, Folder);
        for (var above = new DirectoryInfo(AppContext.BaseDirectory).Parent; above is not null; above = above.Parent)
            yield return Path.Combine(above.FullName, "SmartScheduling.Solver", Folder);
    }

    private static string? NodeVersion(TimeProvider time, string node)
    {
        string? version = null;
        var child = SupervisedProcess.Start(node, ["--version"], new(TimeSpan.FromSeconds(20), 1L << 30), time, line => version ??= line);
        if (child is null) return null;
        var outcome = Task.Run(async () =>
        {
            await using (child) return await child.EndsAsync(CancellationToken.None);
        }).GetAwaiter().GetResult();
        return outcome.IsSuccess ? version : null;
    }
}
