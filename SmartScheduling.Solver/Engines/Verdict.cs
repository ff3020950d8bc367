using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Solver.Engines;

/// <summary>What may be claimed about a roster.</summary>
public static class Verdict
{
    public static SolverStatus Of(Problem problem, Score score, Score? bound)
    {
        if (bound is { } proven && proven >= score) return SolverStatus.Optimal;
        var forced = Forced(problem);
        if (forced.Any(violation => violation.Rule.Definition.AlwaysHolds)) return SolverStatus.Infeasible;
        return score.Hard <= forced.Sum(violation => violation.Points) ? SolverStatus.Feasible : SolverStatus.NoSolutionFound;
    }

    /// <summary>
    /// The hard violations that the locked assignments make by themselves: work that adds nothing can take them away.
    /// </summary>
    public static IReadOnlyList<Violation> Forced(Problem problem)
    {
        if (problem.Locks.Count == 0) return [];
        var locksAlone = Evaluation.Of(problem, Roster.OfLocks(problem));
        return [.. locksAlone.Violations.Where(violation => violation.Level == ScoreLevel.Hard && !violation.MoreWorkMayMend())];
    }
}
