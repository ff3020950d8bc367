using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Formats;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Peers;

namespace SmartScheduling.Solver.CommandLine;

/// <summary>Solves instances of a folder and prints a table, one row as soon as it is known.</summary>
internal static class BenchCommand
{
    public static async Task<ExitCode> RunAsync(BenchArguments arguments, TextWriter output)
    {
        if (EngineCatalogue.Named(arguments.Engine, TimeProvider.System) is null)
            throw new UsageException($"There is no engine '{arguments.Engine}'; there is: {string.Join(", ", EngineCatalogue.Names)}.");
        var instances = BenchInstances.Of(arguments);
        await output.WriteLineAsync(BenchTable.Head);
        foreach (var path in instances)
        {
            var instance = InstanceFile.Read(path);
            var name = Path.GetFileNameWithoutExtension(path);
            await output.WriteLineAsync(BenchTable.Row(name, Median(Enumerable.Range(1, arguments.Seeds).Select(seed => Solve(instance.Problem, arguments, seed)))));
            await output.FlushAsync();
            if (!arguments.Peers) continue;
            await foreach (var peer in PeersAsync(instance, path, arguments))
            {
                await output.WriteLineAsync(BenchTable.Row(name, peer));
                await output.FlushAsync();
            }
        }

        return ExitCode.Solved;
    }

    /// <summary>The run in the middle when all are ordered by score, the better one of two.</summary>
    internal static EngineResult Median(IEnumerable<EngineResult> runs)
    {
        var ordered = runs.OrderBy(run => run.Score).ToArray();
        return ordered[(ordered.Length - 1) / 2];
    }

    private static EngineResult Solve(Problem problem, BenchArguments arguments, int seed)
    {
        PeakMemory.Forget();
        var engine = EngineCatalogue.Named(arguments.Engine, TimeProvider.System)!;
        var options = new SolveOptions { Seed = seed, TimeLimit = TimeSpan.FromSeconds(arguments.Seconds), Threads = arguments.Threads };
        return engine.Solve(problem, options, SilentObserver.Instance, CancellationToken.None);
    }

    private static IAsyncEnumerable<PeerResult> PeersAsync(InstanceFile instance, string path, BenchArguments arguments)
    {
        if (instance is not CurtoisInstance) return All("they read the shift-scheduling benchmark only");
        if (PeerFolder.Near(path) is not { } folder) return All("there is no folder 'peers' beside the instances");
        return new PeerRun(folder, TimeSpan.FromSeconds(arguments.PeerSeconds ?? arguments.Seconds), TimeProvider.System).OfAsync(path);

        static IAsyncEnumerable<PeerResult> All(string fault) => PeerRun.Names.Select(peer => PeerResult.Without(peer, fault)).ToAsyncEnumerable();
    }
}
