using System.Globalization;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Formats;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.CommandLine;

/// <summary>Solves every instance of a folder and prints a table, one row as soon as it is known.</summary>
internal static class BenchCommand
{
    private static readonly string[] Columns =
        ["instance", "score", "best known", "bound", "gap %", "first at s", "best at s", "ended at s", "iterations/s", "peak MB"];

    public static async Task<ExitCode> RunAsync(BenchArguments arguments, TextWriter output)
    {
        if (EngineCatalogue.Named(arguments.Engine, TimeProvider.System) is null)
            throw new UsageException($"There is no engine '{arguments.Engine}'; there is: {string.Join(", ", EngineCatalogue.Names)}.");
        if (!Directory.Exists(arguments.Folder)) throw new UsageException($"There is no folder '{arguments.Folder}'.");
        var files = Directory.GetFiles(arguments.Folder).Where(file => Path.GetExtension(file) is ".txt" or ".json")
            .Where(file => Path.GetFileName(file).Contains(arguments.Only, StringComparison.OrdinalIgnoreCase))
            .OrderBy(file => Path.GetFileName(file).Length).ThenBy(Path.GetFileName, StringComparer.Ordinal).ToArray();
        if (files.Length == 0) throw new UsageException($"There is no instance in '{arguments.Folder}'.");
        await output.WriteLineAsync($"| {string.Join(" | ", Columns)} |");
        await output.WriteLineAsync($"|{string.Concat(Columns.Select(_ => "--|"))}");
        foreach (var file in files)
        {
            await output.WriteLineAsync(Row(file, arguments));
            await output.FlushAsync();
        }

        return ExitCode.Solved;
    }

    /// <summary>The run in the middle when all are ordered by score.</summary>
    private static string Row(string file, BenchArguments arguments)
    {
        var problem = InstanceFile.Read(file).Problem;
        var results = Enumerable.Range(1, arguments.Seeds).Select(seed => Solve(problem, arguments, seed)).OrderBy(result => result.Score).ToArray();
        var middle = results[(results.Length - 1) / 2];
        var name = Path.GetFileNameWithoutExtension(file);
        string[] cells =
        [
            name,
            Text(middle.Score),
            BestKnown.Of(name)?.ToString(CultureInfo.InvariantCulture) ?? "",
            middle.Bound is { } bound ? Text(bound) : "",
            Gap(middle),
            Text(middle.Curve.Count > 0 ? middle.Curve[0].At.TotalSeconds : 0),
            Text(middle.Curve.Count > 0 ? middle.Curve[^1].At.TotalSeconds : 0),
            Text(middle.WallTime.TotalSeconds),
            (middle.Iterations / Math.Max(0.001, middle.WallTime.TotalSeconds)).ToString("f0", CultureInfo.InvariantCulture),
            (middle.PeakMemory / (1 << 20)).ToString(CultureInfo.InvariantCulture),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static EngineResult Solve(Problem problem, BenchArguments arguments, int seed)
    {
        var engine = EngineCatalogue.Named(arguments.Engine, TimeProvider.System)!;
        var options = new SolveOptions { Seed = seed, TimeLimit = TimeSpan.FromSeconds(arguments.Seconds), Threads = arguments.Threads };
        return engine.Solve(problem, options, SilentObserver.Instance, CancellationToken.None);
    }

    private static string Gap(EngineResult result)
    {
        if (result.Bound is not { } bound || bound.Hard != result.Score.Hard || bound.Uncovered != result.Score.Uncovered) return "";
        return result.Score.Soft == 0 ? "0" : (100.0 * (result.Score.Soft - bound.Soft) / result.Score.Soft).ToString("f2", CultureInfo.InvariantCulture);
    }

    private static string Text(Score score) =>
        score.Hard == 0 && score.Uncovered == 0 ? score.Soft.ToString(CultureInfo.InvariantCulture) : score.ToString();

    private static string Text(double seconds) => seconds.ToString("f1", CultureInfo.InvariantCulture);
}
