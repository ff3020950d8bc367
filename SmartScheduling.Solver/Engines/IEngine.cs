using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Engines;

/// <summary>Something that makes a roster for a problem.</summary>
public interface IEngine
{
    /// <summary>As the command line and the runs name it: "search".</summary>
    string Name { get; }

    string Version { get; }

    /// <summary>
    /// Works until the time or the iterations are used up, nothing can be better by more than the gap that was asked for, or it is cancelled; a cancelled solve
    /// answers at once with the best roster so far. Runs on the calling thread and blocks it.
    /// </summary>
    EngineResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation);
}
