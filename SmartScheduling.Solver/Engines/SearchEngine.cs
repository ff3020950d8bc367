using System.Diagnostics;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Engines;

/// <summary>
/// Plain C# search: a complete first roster at once, then simulated annealing over moves and rebuilt windows. It proves
/// nothing but the perfect roster. Needs nothing beyond .NET.
/// </summary>
public sealed class SearchEngine(TimeProvider time) : IEngine
{
    public string Name => "search";

    public string Version => "1";

    public EngineResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation)
    {
        var run = new SearchRun(problem, options, observer, time, cancellation);
        run.Run();
        var best = run.Best;
        var roster = best.Roster ?? throw new UnreachableException("A search always has the roster of the locks at least.");
        var score = Evaluation.ScoreOf(problem, roster);
        if (score != best.Score) throw new InvalidOperationException($"The search claims {best.Score} for a roster that scores {score}.");
        best.Report(run.Iterations, atOnce: true);
        return new EngineResult
        {
            Status = Verdict.Of(problem, score, best.Bound),
            Roster = roster,
            Score = score,
            Bound = best.Bound,
            Curve = best.Curve,
            Iterations = run.Iterations,
            Seed = options.Seed,
            Engine = Name,
            EngineVersion = Version,
            WallTime = run.Pace.Elapsed,
            PeakMemory = Process.GetCurrentProcess().PeakWorkingSet64,
            WasCancelled = cancellation.IsCancellationRequested,
        };
    }
}
