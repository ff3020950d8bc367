using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Variants;

/// <summary>
/// Makes one course of several solves that each have other weights: what is told is the best roster so far by the run's own
/// rules, so it only ever gets better. Remembers every roster that it hears of.
/// </summary>
internal sealed class VariantCourse(Problem problem, Pace pace, FoundRosters found, ISolveObserver observer) : ISolveObserver
{
    private readonly List<CurvePoint> curve = [];
    private long iterationsBefore, iterationsNow;
    private SolveProgress? last;
    private RunStage? stage;

    public IReadOnlyList<CurvePoint> Curve => curve;

    public long Iterations => iterationsBefore + iterationsNow;

    /// <summary>The next solve begins; its iterations come on top.</summary>
    public void BeginNext() => (iterationsBefore, iterationsNow) = (Iterations, 0);

    public void Report(SolveProgress progress)
    {
        iterationsNow = progress.Iterations;
        var heard = progress.Better is { } roster ? found.Add(roster) : null;
        var better = heard is not null && (last is null || heard.Score < last.Best) ? heard : null;
        if (better is not null) curve.Add(new(pace.Elapsed, better.Score));
        else if (last is null) return;
        // What is proven is proven for other weights, so it says nothing about these points.
        last = new(pace.Elapsed, Iterations, better?.Score ?? last!.Best, better is null ? last!.Filled : progress.Filled, problem.RequiredCount, null, better?.Roster);
        observer.Report(last);
    }

    /// <summary>Each solve goes through the stages again, and the gap of none is one of the run's own points.</summary>
    public void Enter(RunStage next)
    {
        if (next > RunStage.Improving) next = RunStage.Improving;
        if (stage >= next) return;
        stage = next;
        observer.Enter(next);
    }

    public void Note(string sentence) => observer.Note(sentence);
}
