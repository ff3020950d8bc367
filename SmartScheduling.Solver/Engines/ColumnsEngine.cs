using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Engines;

/// <summary>Column generation in plain C#: lower bounds that are proven, and rosters near them.</summary>
public sealed class ColumnsEngine(TimeProvider time) : IEngine
{
    public string Name => "columns";

    public string Version => "1";

    /// <summary>Looks through neighbourhoods beside another run, from where that one is; what is found is left where they share their best.</summary>
    internal void Follow(Problem problem, SolveOptions options, ColumnRoot root, ISolveObserver observer, CancellationToken cancellation)
    {
        var shared = options.Shared ?? throw new ArgumentException("Nobody knows of what a follower finds.", nameof(options));
        var pace = new Pace(time, options.TimeLimit, null);
        var best = new BestSoFar(problem, options, observer, pace);
        using var run = ColumnRun.Prepare(problem, options, shared, best, pace, time, cancellation);
        run?.Follow(root);
        best.Pass();
    }

    public EngineResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation)
    {
        var shared = options.Shared ?? new SharedBest();
        var pace = new Pace(time, options.TimeLimit, options.IterationLimit);
        var best = new BestSoFar(problem, options with { Shared = shared }, observer, pace);
        best.Enter(RunStage.Preparing);
        using var run = ColumnRun.Prepare(problem, options, shared, best, pace, time, cancellation);
        best.Enter(RunStage.FirstRoster);
        run?.Run();
        if (best.Roster is null) best.Offer(Roster.OfLocks(problem));
        best.Report(run?.Iterations ?? 0, atOnce: true);
        return best.Answer(this, run?.Iterations ?? 0, cancellation.IsCancellationRequested);
    }
}
