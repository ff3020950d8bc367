using System.Globalization;
using SmartScheduling.Solver.Processes;

namespace SmartScheduling.Solver.Peers;

/// <summary>
/// Runs other solvers on the textbook model of an instance, each as a child process of Node with limits: CP-SAT, and SCIP
/// and HiGHS on the linear program. A solver that cannot run is told with the reason and ends nothing.
/// </summary>
internal sealed class PeerRun(PeerFolder folder, TimeSpan limit, TimeProvider time)
{
    private const long MostMemory = 6L << 30;

    /// <summary>CP-SAT needs several workers for its large neighbourhoods, whatever the number of cores.</summary>
    private const string Workers = "4";

    /// <summary>For the start, and for a model that is read before the solver's own clock begins.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static IReadOnlyList<string> Names => ["CP-SAT", "SCIP", "HiGHS"];

    /// <summary>One result after the other, in the order of <see cref="Names"/>.</summary>
    public async IAsyncEnumerable<PeerResult> OfAsync(string instance)
    {
        yield return await SolveAsync(Names[0], "cpsat.mjs", instance, Workers);
        var model = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.lp");
        try
        {
            var (fault, _, _) = await RunAsync("python3", [folder.ModelWriter, "lp", instance, model]);
            foreach (var (peer, engine) in new[] { (Names[1], "scip"), (Names[2], "highs") })
                yield return fault is null ? await SolveAsync(peer, "mip.mjs", model, engine) : PeerResult.Without(peer, $"no model, {fault}");
        }
        finally
        {
            File.Delete(model);
        }
    }

    private async Task<PeerResult> SolveAsync(string peer, string program, string file, string how)
    {
        var seconds = limit.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        var (fault, lastLine, memory) = await RunAsync("node", [folder.Program(program), file, seconds, how]);
        if (fault?.Contains("ERR_MODULE_NOT_FOUND", StringComparison.Ordinal) == true) fault = $"its package is missing; 'npm install' in {folder.Path} fetches it";
        if (fault is not null) return PeerResult.Without(peer, fault);
        return PeerAnswer.TryParse(lastLine) is { } answer
            ? new(peer, answer.Cost is null ? "no roster" : null, answer.Cost, answer.ProvenBound, answer.Seconds, memory)
            : PeerResult.Without(peer, $"{program} printed no answer");
    }

    private async Task<(string? Fault, string LastLine, long Memory)> RunAsync(string program, string[] arguments)
    {
        var last = "";
        var child = SupervisedProcess.Start(program, arguments, new(limit + Patience, MostMemory), time, line => last = line.Length > 0 ? line : last);
        if (child is null) return ($"{program} is not installed", "", 0);
        await using (child)
        {
            var outcome = await child.EndsAsync(CancellationToken.None);
            return (outcome.IsSuccess ? null : $"{Path.GetFileName(arguments[0])} {outcome.Reason}", last, outcome.PeakMemory);
        }
    }
}
