using System.Diagnostics;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Solver.Search;

/// <summary>The best roster of a solve, the curve that led to it, and the reports to whoever listens.</summary>
internal sealed class BestSoFar(Problem problem, SolveOptions options, ISolveObserver observer, Pace pace)
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromMilliseconds(200);

    /// <summary>Where iterations are limited they say when something is due, too: what is heard on the way is chosen from, and must not hang on the clock.</summary>
    private const long IterationsOfReport = 1000;

    private readonly List<CurvePoint> curve = [];
    private readonly int required = problem.RequiredCount;
    private (TimeSpan Elapsed, long Iterations)? reported;
    private RunStage? stage;
    private bool isNews;
    private int filled;
    private Roster? roster;
    private SearchState? keeper;
    private bool isPassed = true;

    /// <summary>The best roster. One that a search remembers is made only when it is asked for: it finds better ones by the thousand.</summary>
    public Roster? Roster
    {
        get
        {
            if (keeper is not null) roster = keeper.Remembered();
            keeper = null;
            return roster;
        }
    }

    public Score Score { get; private set; }

    public IReadOnlyList<CurvePoint> Curve => curve;

    /// <summary>What nothing can be below: no points at all, once that is reached, or what another engine proved.</summary>
    public Score? Bound => IsKnown && Score == Score.Zero ? Score.Zero : options.Shared?.Bound;

    /// <summary>Whether nothing can be better, or not by more than the gap that was asked for.</summary>
    public bool IsEnough => IsKnown && Gap.IsClosed(Score, Bound, options.GapTarget);

    private bool IsKnown => roster is not null || keeper is not null;

    /// <summary>Takes the state's roster when it is better, level by level.</summary>
    public bool Take(SearchState state)
    {
        var score = state.Score;
        if (IsKnown && score >= Score) return false;
        state.Remember();
        keeper = state;
        Keep(score);
        return true;
    }

    /// <summary>Takes a roster when the verifier finds it better.</summary>
    public bool Offer(Roster offered)
    {
        var score = Evaluation.ScoreOf(problem, offered);
        if (IsKnown && score >= Score) return false;
        Keep(score, offered);
        Pass();
        return true;
    }

    /// <summary>Takes what an engine beside this one found, when it is better.</summary>
    public void TakeShared()
    {
        if (options.Shared?.Best is not { } shared || (IsKnown && shared.Score >= Score)) return;
        Keep(shared.Score, shared.Roster);
        isPassed = true;
    }

    /// <summary>Leaves the best roster for the engines beside this one.</summary>
    public void Pass()
    {
        if (!isPassed) options.Shared?.Offer(Score, Roster!);
        isPassed = true;
    }

    /// <summary>Tells that a stage has begun, unless one that comes after it has.</summary>
    public void Enter(RunStage next)
    {
        if (stage >= next) return;
        stage = next;
        observer.Enter(next);
    }

    /// <summary>Reports when something is due: a few times a second, or by iterations where these are limited, news or not.</summary>
    public void Report(long iterations, bool atOnce = false)
    {
        if (!IsKnown) return;
        var elapsed = pace.Elapsed;
        if (!atOnce && reported is { } last && (options.IterationLimit is null ? elapsed - last.Elapsed < ReportEvery : iterations - last.Iterations < IterationsOfReport)) return;
        Pass();
        Enter(RunStage.Improving);
        if (isNews) filled = OpenPosition.FilledCount(problem, Roster!);
        observer.Report(new(elapsed, iterations, Score, filled, required, Bound, isNews ? Roster : null));
        if (Gap.Of(Score, Bound) is not null) Enter(RunStage.ClosingGap);
        reported = (elapsed, iterations);
        isNews = false;
    }

    /// <summary>What the engine answers; the verifier has to agree with the score that it claims.</summary>
    public EngineResult Answer(IEngine engine, long iterations, bool wasCancelled)
    {
        var best = Roster ?? throw new UnreachableException("An engine always has the roster of the locks at least.");
        var score = Evaluation.ScoreOf(problem, best);
        if (score != Score) throw new InvalidOperationException($"The {engine.Name} claims {Score} for a roster that scores {score}.");
        return new EngineResult
        {
            Status = Verdict.Of(problem, score, Bound),
            Roster = best,
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

    private void Keep(Score score, Roster kept)
    {
        keeper = null;
        roster = kept;
        Keep(score);
    }

    private void Keep(Score score)
    {
        Score = score;
        isNews = true;
        isPassed = false;
        curve.Add(new(pace.Elapsed, score));
    }
}
