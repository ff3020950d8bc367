using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Engines;

/// <summary>
/// Hears what a solve really reached, a few times a second and at each better roster, on the solving thread: it must be quick.
/// </summary>
public interface ISolveObserver
{
    void Report(SolveProgress progress);

    /// <summary>Hears that a stage has begun, each later than the one before, on the thread that reports.</summary>
    void Enter(RunStage stage)
    {
    }

    /// <summary>
    /// Hears a sentence about what went otherwise than meant, on any thread. The answer has it, too, but without what other
    /// programs say, which is for whoever runs the machine.
    /// </summary>
    void Note(string sentence)
    {
    }
}

/// <summary>How far a solve is.</summary>
/// <param name="Best">Score of the best roster so far.</param>
/// <param name="Filled">Places filled by it, of <paramref name="Required"/>.</param>
/// <param name="Bound">A score that no roster can be below; null when none is proven.</param>
/// <param name="Better">The best roster, when it is better than at the last report; a snapshot that stays as it is.</param>
public sealed record SolveProgress(TimeSpan Elapsed, long Iterations, Score Best, int Filled, int Required, Score? Bound, Roster? Better);

/// <summary>Listens to nothing.</summary>
public sealed class SilentObserver : ISolveObserver
{
    public static SilentObserver Instance { get; } = new();

    public void Report(SolveProgress progress)
    {
    }
}
