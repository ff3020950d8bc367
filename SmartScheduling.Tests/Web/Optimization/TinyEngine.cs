using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>
/// An engine whose answer is known beforehand: each position goes to the first holder of its role whom no hard rule keeps
/// from it. It can be told to wait for a signal, to crash, and to claim a score that is not true.
/// </summary>
internal sealed class TinyEngine : IEngine
{
    private int solves;

    public string Name => "tiny";

    public string Version => "0";

    /// <summary>Each position goes to whoever costs least by the rules of the problem, so that other weights make another roster.</summary>
    public bool Greedy { get; init; }

    /// <summary>After its first roster it waits until somebody cancels it.</summary>
    public bool WaitsForCancel { get; init; }

    public Exception? Crash { get; init; }

    public long Lie { get; init; }

    /// <summary>What broke down beside it.</summary>
    public IReadOnlyList<EngineFault> Faults { get; init; } = [];

    /// <summary>What went otherwise than meant.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Done just before the answer is given, on the solving thread.</summary>
    public Action? BeforeAnswer { get; set; }

    public int Solves => Volatile.Read(ref solves);

    public SolveOptions? Options { get; private set; }

    public Problem? Problem { get; private set; }

    public EngineResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation)
    {
        (Problem, Options) = (problem, options);
        Interlocked.Increment(ref solves);
        if (Crash is not null) throw Crash;
        var roster = Greedy ? FillCheaply(problem) : Fill(problem);
        var score = Evaluation.ScoreOf(problem, roster);
        var filled = roster.Assignments().Count();
        observer.Report(new(TimeSpan.FromMilliseconds(5), 1, score + new Score(0, 0, 100), filled, problem.RequiredCount, null, roster));
        observer.Report(new(TimeSpan.FromMilliseconds(10), 2, score, filled, problem.RequiredCount, null, roster));
        if (WaitsForCancel) cancellation.WaitHandle.WaitOne();
        BeforeAnswer?.Invoke();
        return new()
        {
            Status = SolverStatus.Feasible,
            Roster = roster,
            Score = score - new Score(0, 0, Lie),
            Curve = [],
            Iterations = 2,
            Seed = options.Seed,
            Engine = Name,
            EngineVersion = Version,
            WallTime = TimeSpan.FromMilliseconds(10),
            PeakMemory = 1,
            WasCancelled = cancellation.IsCancellationRequested,
            Faults = Faults,
            Notes = Notes,
        };
    }

    private static Roster Fill(Problem problem)
    {
        var roster = Roster.OfLocks(problem);
        var hard = Hard(problem, roster);
        foreach (var position in problem.Positions)
            foreach (var person in problem.People)
            {
                if (roster.Assignments().Count(one => one.Position == position) >= position.Required) break;
                if (!roster.TryAssign(person.Index, position)) continue;
                if (Hard(problem, roster) > hard) roster.TryUnassign(person.Index, position);
            }

        return roster;
    }

    private static Roster FillCheaply(Problem problem)
    {
        var roster = Roster.OfLocks(problem);
        foreach (var position in problem.Positions.Where(position => roster.Assignments().All(one => one.Position != position)))
            roster.TryAssign(problem.People.MinBy(person => With(problem, roster, person.Index, position))!.Index, position);
        return roster;
    }

    private static Score With(Problem problem, Roster roster, int person, Position position)
    {
        var tried = roster.Copy();
        return tried.TryAssign(person, position) ? Evaluation.ScoreOf(problem, tried) : new(long.MaxValue, 0, 0);
    }

    private static long Hard(Problem problem, Roster roster)
    {
        List<Violation> violations = [];
        for (var person = 0; person < problem.People.Count; person++)
            foreach (var machine in problem.RuleBook.Machines(person)) machine.Report(roster.Of(person), violations);
        return violations.Where(one => one.Level == ScoreLevel.Hard).Sum(one => one.Points);
    }
}
