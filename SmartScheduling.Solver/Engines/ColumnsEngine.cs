using System.Diagnostics;
using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Solver.Engines;

/// <summary>Column generation in plain C#: lower bounds that are proven, and rosters near them.</summary>
public sealed class ColumnsEngine(TimeProvider time) : IEngine
{
    public string Name => "columns";

    public string Version => "1";

    public EngineResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation)
    {
        using var run = new ColumnRun(problem, options, options.Shared ?? new SharedBest(), observer, time, cancellation);
        run.Run();
        if (run.Best.Roster is null) run.Best.Offer(Roster.OfLocks(problem));
        run.Best.Report(run.Iterations, atOnce: true);
        var roster = run.Best.Roster!;
        var score = Evaluation.ScoreOf(problem, roster);
        return new EngineResult
        {
            Status = Verdict.Of(problem, score, run.Best.Bound),
            Roster = roster,
            Score = score,
            Bound = run.Best.Bound,
            Curve = run.Best.Curve,
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
