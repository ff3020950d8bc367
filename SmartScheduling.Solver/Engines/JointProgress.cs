using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Engines;

/// <summary>Makes one course of the reports of several engines: the best of all, the work of all, the proven bound, the furthest stage.</summary>
internal sealed class JointProgress(ISolveObserver observer, Pace pace, SharedBest shared)
{
    private readonly Lock gate = new();
    private readonly List<Part> parts = [];
    private readonly List<CurvePoint> curve = [];
    private SolveProgress? last;
    private RunStage? stage;

    public IReadOnlyList<CurvePoint> Curve => curve;

    public long Iterations
    {
        get
        {
            lock (gate) return parts.Sum(part => part.Iterations);
        }
    }

    /// <summary>The observer for one engine.</summary>
    public ISolveObserver Add()
    {
        var part = new Part(this);
        lock (gate) parts.Add(part);
        return part;
    }

    private void Report(Part part, SolveProgress progress)
    {
        lock (gate)
        {
            part.Iterations = progress.Iterations;
            var isBetter = progress.Better is not null && (last is null || progress.Best < last.Best);
            if (isBetter) curve.Add(new(pace.Elapsed, progress.Best));
            if (last is null && !isBetter) return;
            last = new SolveProgress(
                pace.Elapsed, parts.Sum(one => one.Iterations), isBetter ? progress.Best : last!.Best, isBetter ? progress.Filled : last!.Filled,
                progress.Required, shared.Bound, isBetter ? progress.Better : null);
            observer.Report(last);
        }
    }

    private void Enter(RunStage next)
    {
        lock (gate)
        {
            if (stage >= next) return;
            stage = next;
            observer.Enter(next);
        }
    }

    private sealed class Part(JointProgress whole) : ISolveObserver
    {
        public long Iterations { get; set; }

        public void Report(SolveProgress progress) => whole.Report(this, progress);

        public void Enter(RunStage stage) => whole.Enter(stage);
    }
}
