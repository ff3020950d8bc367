using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Variants;

/// <summary>Finds in each solve what the test says, the last of it as its answer, and remembers what it was asked.</summary>
internal sealed class ScriptedEngine(params Func<Problem, Roster[]>[] solves) : IEngine
{
    private readonly List<(Problem Problem, SolveOptions Options)> asked = [];

    public string Name => "scripted";

    public string Version => "0";

    public IReadOnlyList<(Problem Problem, SolveOptions Options)> Asked => asked;

    /// <summary>Done in each solve, before its answer.</summary>
    public Action<SolveOptions> During { get; init; } = _ => { };

    public long Lie { get; init; }

    public Score? Bound { get; init; }

    public EngineResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation)
    {
        var found = solves[asked.Count % solves.Length](problem);
        asked.Add((problem, options));
        foreach (var (iterations, roster) in found.Index())
            observer.Report(new(TimeSpan.Zero, iterations + 1, Evaluation.ScoreOf(problem, roster), roster.Assignments().Count(), problem.RequiredCount, Bound, roster));
        During(options);
        return new()
        {
            Status = SolverStatus.Feasible,
            Roster = found.LastOrDefault(),
            Score = found.Length == 0 ? Score.Zero : Evaluation.ScoreOf(problem, found[^1]) - new Score(0, 0, Lie),
            Bound = Bound,
            Curve = [],
            Iterations = found.Length,
            Seed = options.Seed,
            Engine = Name,
            EngineVersion = Version,
            WallTime = TimeSpan.Zero,
            PeakMemory = 1,
            Notes = ["noted"],
            WasCancelled = cancellation.IsCancellationRequested,
        };
    }
}
