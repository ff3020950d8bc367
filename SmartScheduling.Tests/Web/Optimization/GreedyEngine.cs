using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>Gives each position in turn to whoever costs least by the rules of the problem, so other weights make another roster.</summary>
internal sealed class GreedyEngine : IEngine
{
    public string Name => "greedy";

    public string Version => "0";

    public EngineResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation)
    {
        var roster = Roster.OfLocks(problem);
        foreach (var position in problem.Positions.Where(position => roster.Assignments().All(one => one.Position != position)))
            roster.TryAssign(problem.People.MinBy(person => With(problem, roster, person.Index, position))!.Index, position);
        var score = Evaluation.ScoreOf(problem, roster);
        observer.Report(new(TimeSpan.FromMilliseconds(5), 1, score, roster.Assignments().Count(), problem.RequiredCount, null, roster));
        return new()
        {
            Status = SolverStatus.Feasible,
            Roster = roster,
            Score = score,
            Curve = [],
            Iterations = 1,
            Seed = options.Seed,
            Engine = Name,
            EngineVersion = Version,
            WallTime = TimeSpan.FromMilliseconds(5),
            PeakMemory = 1,
            WasCancelled = cancellation.IsCancellationRequested,
        };
    }

    private static Score With(Problem problem, Roster roster, int person, Position position)
    {
        var tried = roster.Copy();
        return tried.TryAssign(person, position) ? Evaluation.ScoreOf(problem, tried) : new(long.MaxValue, 0, 0);
    }
}
