using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
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
        if (options.WarmStart is { } start && start.Problem != problem) throw new ArgumentException("The warm start is a roster of another problem.", nameof(options));
        var crew = options.Threads > 1 ? options with { Shared = options.Shared ?? new SharedBest(), Models = options.Models ?? new PersonModels(problem) } : options;
        var run = new SearchRun(problem, crew, observer, time, cancellation);
        var iterations = RunCrew(problem, crew, run, cancellation);
        run.Best.Report(iterations, atOnce: true);
        return run.Best.Answer(this, iterations, cancellation.IsCancellationRequested);
    }

    /// <summary>Runs the search on this thread and, with other seeds, on those beside it; they end with it.</summary>
    /// <returns>The iterations of all.</returns>
    private long RunCrew(Problem problem, SolveOptions options, SearchRun main, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var others = Enumerable.Range(1, options.Threads - 1)
            .Select(thread => new SearchRun(problem, options with { Seed = unchecked(options.Seed + thread * 7919) }, SilentObserver.Instance, time, end.Token)).ToArray();
        var tasks = others.Select(run => Task.Factory.StartNew(run.Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        try
        {
            main.Run();
        }
        finally
        {
            end.Cancel();
            Task.WaitAll(tasks, CancellationToken.None);
        }

        main.Best.TakeShared();
        return main.Iterations + others.Sum(run => run.Iterations);
    }
}
