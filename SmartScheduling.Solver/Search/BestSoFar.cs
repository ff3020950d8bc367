using System.Diagnostics;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Solver.Search;

/// <summary>The best roster of a solve, the curve that led to it, and the reports to whoever listens.</summary>
internal sealed class BestSoFar(Problem problem, SolveOptions options, ISolveObserver observer, Pace pace)
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromMilliseconds(200);

    private readonly List<CurvePoint> curve = [];
    private readonly int required = problem.RequiredCount;
    private TimeSpan? reported;
    private bool isNews;
    private int filled;

    public Roster? Roster { get; private set; }

    public Score Score { get; private set; }

    public IReadOnlyList<CurvePoint> Curve => curve;

    /// <summary>What nothing can be below: no points at all, once that is reached, or what another engine proved.</summary>
    public Score? Bound => Roster is not null && Score == Score.Zero ? Score.Zero : options.Shared?.Bound;

    public bool IsProven => Roster is not null && Bound >= Score;

    /// <summary>Takes the state's roster when it is better, level by level.</summary>
    public bool Take(SearchState state)
    {
        var score = state.Score;
        if (Roster is not null && score >= Score) return false;
        Keep(score, state.Snapshot());
        options.Shared?.Offer(Score, Roster!);
        return true;
    }

    /// <summary>Takes a roster when the verifier finds it better.</summary>
    public bool Offer(Roster roster)
    {
        var score = Evaluation.ScoreOf(problem, roster);
        if (Roster is not null && score >= Score) return false;
        Keep(score, roster);
        options.Shared?.Offer(score, roster);
        return true;
    }

    /// <summary>Takes what an engine beside this one found, when it is better.</summary>
    public void TakeShared()
    {
        if (options.Shared?.Best is { } shared && (Roster is null || shared.Score < Score)) Keep(shared.Score, shared.Roster);
    }

    /// <summary>Reports when something is due: a few times a second, news or not.</summary>
    public void Report(long iterations, bool atOnce = false)
    {
        if (Roster is null) return;
        var elapsed = pace.Elapsed;
        if (!atOnce && elapsed - reported < ReportEvery) return;
        if (isNews) filled = OpenPosition.FilledCount(problem, Roster);
        observer.Report(new(elapsed, iterations, Score, filled, required, Bound, isNews ? Roster : null));
        reported = elapsed;
        isNews = false;
    }

    /// <summary>What the engine answers; the verifier has to agree with the score that it claims.</summary>
    public EngineResult Answer(IEngine engine, long iterations, bool wasCancelled)
    {
        var roster = Roster ?? throw new UnreachableException("An engine always has the roster of the locks at least.");
        var score = Evaluation.ScoreOf(problem, roster);
        if (score != Score) throw new InvalidOperationException($"The {engine.Name} claims {Score} for a roster that scores {score}.");
        return new EngineResult
        {
            Status = Verdict.Of(problem, score, Bound),
            Roster = roster,
            Score = score,
            Bound = Bound,
            Curve = curve,
            Iterations = iterations,
            Seed = options.Seed,
            Engine = engine.Name,
            EngineVersion = engine.Version,
            WallTime = pace.Elapsed,
            PeakMemory = Process.GetCurrentProcess().PeakWorkingSet64,
            WasCancelled = wasCancelled,
        };
    }

    private void Keep(Score score, Roster roster)
    {
        Score = score;
        Roster = roster;
        isNews = true;
        curve.Add(new(pace.Elapsed, score));
    }
}
