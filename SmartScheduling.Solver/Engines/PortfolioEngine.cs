using System.Diagnostics;
using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.OrTools;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Team;
using SmartScheduling.Solver.Search;

namespace SmartScheduling.Solver.Engines;

/// <summary>
/// Search and columns together, with one deadline: they pass the best roster and the bound to and fro and stop when the two
/// meet, or are as near as was asked for. With several threads they work beside each other, with one thread in turns. Under an iteration limit the search
/// works alone and the curve is its own, so that the answer does not hang on the clock. Where OR-Tools is installed it may take the place of one thread.
/// The columns are a help: when they break down, the search goes on without them, and the answer says so.
/// </summary>
public sealed class PortfolioEngine : IEngine
{
    /// <summary>With fewer threads than this OR-Tools would take from the search and the columns what it does not give back.</summary>
    private const int ThreadsForOrTools = 3;

    /// <summary>Shares of the time of one thread: the search begins, the columns follow, for longer where they know most of what is fair, the search polishes.</summary>
    private const double FirstShare = 0.05;
    private const double ColumnsShare = 0.45;
    private const double ColumnsShareWithFairness = 0.7;

    /// <summary>Where a fair share is about all together the columns begin to presume it after so many neighbourhoods in a row that brought nothing.</summary>
    private const int IdleBeforePresuming = 20;

    private const int SeedStep = 104_729;

    private static readonly TimeSpan LongestFirst = TimeSpan.FromSeconds(1);

    private readonly TimeProvider time;
    private readonly IEngine columns;
    private readonly OrToolsInstallation? orTools;
    private readonly bool isAlwaysBeside;

    /// <param name="time">The clock of limits and of the curve.</param>
    /// <param name="orTools">Null where it is not wanted.</param>
    /// <param name="isAlwaysBeside">Whether OR-Tools works beside however few threads there are.</param>
    public PortfolioEngine(TimeProvider time, OrToolsInstallation? orTools = null, bool isAlwaysBeside = false)
        : this(time, new ColumnsEngine(time)) => (this.orTools, this.isAlwaysBeside) = (orTools, isAlwaysBeside);

    internal PortfolioEngine(TimeProvider time, IEngine columns) => (this.time, this.columns) = (time, columns);

    public string Name => "portfolio";

    public string Version => "1";

    public EngineResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation)
    {
        var shared = options.Shared ?? new SharedBest();
        var pace = new Pace(time, options.TimeLimit, options.IterationLimit);
        var joint = new JointProgress(observer, pace, shared);
        var isWanted = isAlwaysBeside || (options.IterationLimit is null && options.Threads >= ThreadsForOrTools);
        using var partner = isWanted && options.IterationLimit is null && orTools?.Script is { } script
            ? OrToolsPartner.Start(script, problem, shared, Limits, time, broken => observer.Note(Sentence(broken)), OrToolsProgram) : null;
        options = options with { Shared = shared, Models = options.Models ?? new PersonModels(problem), Partner = partner, Threads = partner is not null && !isAlwaysBeside ? options.Threads - 1 : options.Threads };
        EngineFault? fault = null;
        IReadOnlyList<CurvePoint>? curve = null;
        if (options.IterationLimit is not null) curve = Search(problem, options, joint, cancellation).Curve;
        else if (options.Threads > 1) fault = Beside(problem, options, joint, pace, cancellation);
        else fault = InTurns(problem, options, joint, pace, cancellation);
        var (score, roster) = shared.Best ?? throw new UnreachableException("The search always leaves a roster.");
        var verified = Evaluation.ScoreOf(problem, roster);
        if (score != verified) throw new InvalidOperationException($"An engine claims {score} for a roster that scores {verified}.");
        return new EngineResult
        {
            Status = Verdict.Of(problem, score, shared.Bound),
            Roster = roster,
            Score = score,
            Bound = shared.Bound,
            Curve = curve ?? joint.Curve,
            Iterations = joint.Iterations,
            Seed = options.Seed,
            Engine = Name,
            EngineVersion = Version,
            WallTime = pace.Elapsed,
            PeakMemory = Process.GetCurrentProcess().PeakWorkingSet64,
            Notes = [.. Notes(partner, isWanted)],
            OrToolsAnswers = partner?.Answers ?? 0,
            WasCancelled = cancellation.IsCancellationRequested,
            Faults = fault is null ? [] : [fault],
        };
    }

    internal OrToolsLimits Limits { get; init; } = OrToolsLimits.Usual;

    internal string OrToolsProgram { get; init; } = "node";

    private static string Sentence(string fault) => $"OR-Tools {fault}; the rest went on without it.";

    private IEnumerable<string> Notes(OrToolsPartner? partner, bool isWanted)
    {
        if (partner?.Fault is { } fault) yield return Sentence(fault);
        else if (isWanted && orTools is { IsThere: false }) yield return $"OR-Tools: {orTools.Sentence}";
    }

    /// <summary>
    /// Columns on one thread, the search on the others; whoever proves that it is enough ends both. The search makes room for more columns
    /// once these know all rules and have found what is best so far.
    /// </summary>
    private EngineFault? Beside(Problem problem, SolveOptions options, JointProgress joint, Pace pace, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var endOfSearch = CancellationTokenSource.CreateLinkedTokenSource(end.Token);
        var root = new TaskCompletionSource<ColumnRoot>();
        var beside = StartColumns(() => AllColumns(problem, options with { Threads = 1, OnColumnRoot = HandOver }, joint, pace, end.Token));
        Task<EngineFault?>[] followers = [];
        try
        {
            Search(problem, options with { Threads = options.Threads - 1 }, joint, endOfSearch.Token);
            if (root.Task.IsCompletedSuccessfully)
            {
                followers = [.. Enumerable.Range(1, options.Threads - 1).Select(number => StartColumns(() => Follow(problem, options, root.Task.Result, number, joint, pace, end.Token)))];
                Task.WaitAll(followers, CancellationToken.None);
                Resume(problem, options, joint, pace, end.Token);
            }
        }
        finally
        {
            if (options.Shared!.IsEnough(options.GapTarget)) end.Cancel();
            beside.Wait(CancellationToken.None);
        }

        return beside.Result ?? followers.Select(follower => follower.Result).FirstOrDefault(fault => fault is not null);

        // Those who are on a climb of their own would not look at what another found.
        Task<EngineFault?> StartColumns(Func<EngineFault?> work) => Start(() =>
        {
            var fault = work();
            if (options.Shared!.IsEnough(options.GapTarget)) end.Cancel();
            return fault;
        });

        void HandOver(ColumnRoot reached)
        {
            if (!ColumnsKnowAll(problem, options.Models!)) return;
            root.SetResult(reached);
            endOfSearch.Cancel();
        }
    }

    private static Task<EngineFault?> Start(Func<EngineFault?> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private EngineFault? Follow(Problem problem, SolveOptions options, ColumnRoot root, int number, JointProgress joint, Pace pace, CancellationToken cancellation)
    {
        var rest = options.TimeLimit - pace.Elapsed;
        if (rest <= TimeSpan.Zero || options.Shared!.IsEnough(options.GapTarget)) return null;
        try
        {
            var own = options with { Seed = unchecked(options.Seed + number * SeedStep), TimeLimit = rest, Partner = null };
            new ColumnsEngine(time).Follow(problem, own, root, joint.Add(), cancellation);
            return null;
        }
        catch (Exception exception)
        {
            return new(columns.Name, exception);
        }
    }

    /// <summary>
    /// Columns, and where a fair share is about all together, columns again that take what all have to be what it is in the best roster: these see such
    /// shares, those have a bound. They presume anew from what they found until that brings nothing.
    /// </summary>
    private EngineFault? AllColumns(Problem problem, SolveOptions options, JointProgress joint, Pace pace, CancellationToken cancellation)
    {
        var shared = options.Shared!;
        var end = pace.Elapsed + options.TimeLimit;
        var presumes = PresumedShare.Rules(problem).Any();
        var fault = Columns(problem, presumes ? options with { MostIdle = IdleBeforePresuming } : options, joint, cancellation);
        while (presumes && fault is null && !cancellation.IsCancellationRequested && end - pace.Elapsed is { Ticks: > 0 } rest && !shared.IsEnough(options.GapTarget))
        {
            var before = shared.Best!.Value;
            fault = Columns(problem, options with { Models = new PersonModels(problem, before.Roster), TimeLimit = rest, OnColumnRoot = null }, joint, cancellation);
            if (shared.Best!.Value.Score == before.Score) break;
        }

        return fault;
    }

    /// <summary>
    /// What is best in the columns' points need not be best level by level, and they end when nothing is left for them: the search
    /// has the rest of the time then.
    /// </summary>
    private void Resume(Problem problem, SolveOptions options, JointProgress joint, Pace pace, CancellationToken cancellation)
    {
        var rest = options.TimeLimit - pace.Elapsed;
        if (rest <= TimeSpan.Zero || options.Shared!.IsEnough(options.GapTarget) || cancellation.IsCancellationRequested) return;
        Search(problem, options with { Threads = Math.Max(1, options.Threads - 1), TimeLimit = rest, WarmStart = options.Shared.Best!.Value.Roster }, joint, cancellation);
    }

    private EngineFault? InTurns(Problem problem, SolveOptions options, JointProgress joint, Pace pace, CancellationToken cancellation)
    {
        var shared = options.Shared!;
        var first = options.TimeLimit * FirstShare < LongestFirst ? options.TimeLimit * FirstShare : LongestFirst;
        Search(problem, options with { TimeLimit = first }, joint, cancellation);
        if (shared.IsEnough(options.GapTarget) || cancellation.IsCancellationRequested) return null;
        var share = options.Models!.KnowShares ? ColumnsShareWithFairness : ColumnsShare;
        var forColumns = ColumnsKnowAll(problem, options.Models) ? options.TimeLimit - pace.Elapsed : options.TimeLimit * share;
        var fault = forColumns > TimeSpan.Zero ? AllColumns(problem, options with { TimeLimit = forColumns }, joint, pace, cancellation) : null;
        Resume(problem, options, joint, pace, cancellation);
        return fault;
    }

    /// <summary>Whether every rule that is on is equations or one person's; a fair share may be about all at once.</summary>
    private static bool ColumnsKnowAll(Problem problem, PersonModels models) =>
        !PresumedShare.Rules(problem).Any() && (models.KnowShares || problem.RuleBook.FairWhenFilled.Count == 0);

    private EngineResult Search(Problem problem, SolveOptions options, JointProgress joint, CancellationToken cancellation) =>
        new SearchEngine(time).Solve(problem, options, joint.Add(), cancellation);

    private EngineFault? Columns(Problem problem, SolveOptions options, JointProgress joint, CancellationToken cancellation)
    {
        try
        {
            columns.Solve(problem, options, joint.Add(), cancellation);
            return null;
        }
        catch (Exception exception)
        {
            return new(columns.Name, exception);
        }
    }
}
