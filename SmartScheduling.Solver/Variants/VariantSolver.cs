using System.Diagnostics;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Variants;

/// <summary>
/// Solves one problem several times, each time with another measure weighing heavily, within the time of one solve. What is
/// proposed for a measure is chosen from the rosters of all solves, so it leads by its measure whichever solve found it.
/// Each has two turns: after the first, all begin with the best coverage that any of them reached, which comes before every
/// measure and would else leave those that did not reach it with nothing of their own.
/// </summary>
public sealed class VariantSolver(IEngine engine, TimeProvider time)
{
    /// <summary>Share of the time after which each has had its first turn, and its second.</summary>
    private static readonly double[] Turns = [0.3, 1];

    /// <summary>Runs on the calling thread and blocks it; when cancelled it answers at once from the rosters found so far.</summary>
    public VariantsResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation)
    {
        var pace = new Pace(time, options.TimeLimit, null);
        var measures = Measure.Of(problem);
        var found = new FoundRosters(problem, measures);
        var course = new VariantCourse(problem, pace, found, observer);
        List<(Measure Measure, EngineResult Result)> results = [];
        // What has nothing to count needs no solve of its own.
        var toSolve = measures.Index().Where(one => !one.Item.IsEmpty).ToList();
        foreach (var (before, until) in Turns.Prepend(0).Zip(Turns))
        {
            foreach (var (done, (index, measure)) in toSolve.Index())
            {
                var share = (options.TimeLimit * until - pace.Elapsed) / (toSolve.Count - done);
                if (results.Count > 0 && (cancellation.IsCancellationRequested || share <= TimeSpan.Zero)) break;
                if (results.Any(one => one.Measure == measure && IsEnough(one.Result, options.GapTarget))) continue;
                course.BeginNext();
                var result = engine.Solve(measure.Emphasis, options with
                {
                    TimeLimit = share,
                    IterationLimit = options.IterationLimit is { } limit ? (long)(limit * (until - before)) / toSolve.Count : null,
                    WarmStart = (found.BestBy(index)?.Roster ?? options.WarmStart)?.Under(measure.Emphasis),
                    Shared = null,
                    Models = null,
                }, course, cancellation);
                results.Add((measure, Verified(result, measure)));
                if (result.Roster is { } roster) found.Add(roster);
            }
        }

        IReadOnlyList<FoundRoster> chosen = found.All.Count == 0 ? [] : VariantChoice.Of(found.All, measures);
        return new(
            Together(problem, [.. results.Select(one => one.Result)], course, pace, chosen),
            [.. chosen.Zip(measures, (one, measure) => new Variant(measure.Favours, one.Roster, Gap.Of(
                Evaluation.ScoreOf(measure.Emphasis, one.Roster), results.Where(solved => solved.Measure == measure).Max(solved => solved.Result.Bound))))]);
    }

    private static bool IsEnough(EngineResult result, double gap) =>
        result.Status == SolverStatus.Optimal || (gap > 0 && Gap.Of(result.Score, result.Bound) <= gap);

    private static EngineResult Verified(EngineResult result, Measure measure)
    {
        if (result.Roster is not { } roster) return result;
        var score = Evaluation.ScoreOf(measure.Emphasis, roster);
        return score == result.Score ? result
            : throw new InvalidOperationException($"The {result.Engine} claims {result.Score} for a roster that scores {score}.");
    }

    private EngineResult Together(
        Problem problem, IReadOnlyCollection<EngineResult> results, VariantCourse course, Pace pace, IReadOnlyList<FoundRoster> chosen)
    {
        var best = chosen.MinBy(one => one.Score);
        // Nothing is proven about these points but that there can be none below zero.
        Score? bound = best?.Score == Score.Zero ? Score.Zero : null;
        return new()
        {
            Status = best is null ? SolverStatus.NoSolutionFound : Verdict.Of(problem, best.Score, bound),
            Roster = best?.Roster,
            Score = best?.Score ?? Score.Zero,
            Bound = bound,
            Curve = course.Curve,
            Iterations = results.Sum(result => result.Iterations),
            Seed = results.First().Seed,
            Engine = engine.Name,
            EngineVersion = engine.Version,
            WallTime = pace.Elapsed,
            PeakMemory = Process.GetCurrentProcess().PeakWorkingSet64,
            Notes = [.. results.SelectMany(result => result.Notes).Distinct()],
            OrToolsAnswers = results.Sum(result => result.OrToolsAnswers),
            Faults = [.. results.SelectMany(result => result.Faults).DistinctBy(fault => fault.Engine)],
            WasCancelled = results.Any(result => result.WasCancelled),
        };
    }
}
