using System.Diagnostics;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>Told to stop, an engine answers within a second with its best roster, whatever it is doing and however large the problem.</summary>
[Collection(AloneCollection.Name)]
public sealed class CancellationTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>The one in the middle counts: other processes of the machine may keep a thread from its turn once, but not mostly.</summary>
    private const int Attempts = 3;

    private static readonly Problem Usual = Problem.Create(Restaurant.Input(people: 100, days: 14)).Required;
    private static readonly Problem Long = Problem.Create(Clinic.Input(days: 60)).Required;
    private static readonly Problem Large = Problem.Create(Restaurant.Input(people: 300, days: 28)).Required;

    public static IEnumerable<TheoryDataRow<string, int>> Engines => EngineNames.All.Select(one => new TheoryDataRow<string, int>(one.Engine, one.Threads));

    /// <summary>Before the begin, while everybody's model is made, while the first roster is made, and later.</summary>
    public static IEnumerable<TheoryDataRow<string, int, int>> Moments =>
        from engine in EngineNames.All
        from milliseconds in new[] { 0, 20, 100, 400, 2000 }
        select new TheoryDataRow<string, int, int>(engine.Engine, engine.Threads, milliseconds);

    [Theory, MemberData(nameof(Moments))]
    public void An_engine_answers_within_a_second_of_being_told_to_stop(string engine, int threads, int milliseconds) =>
        AnswersInTime(engine, threads, Usual, () => After(milliseconds));

    [Theory, MemberData(nameof(Moments))]
    public void So_it_does_when_the_problem_is_large(string engine, int threads, int milliseconds) =>
        AnswersInTime(engine, threads, Large, () => After(milliseconds));

    /// <summary>By then the columns are at the linear program over two months, whose pivots are the longest steps between two looks at the clock.</summary>
    [Theory, InlineData("columns", 1, 1500), InlineData("columns", 1, 4000), InlineData("portfolio", 2, 4000)]
    public void So_it_does_while_the_linear_program_is_solved(string engine, int threads, int milliseconds) =>
        AnswersInTime(engine, threads, Long, () => After(milliseconds));

    [Theory, MemberData(nameof(Engines))]
    public void An_engine_that_has_a_roster_answers_with_it_at_once(string engine, int threads)
    {
        AnswersInTime(engine, threads, Usual, () =>
        {
            var cancellation = new CancellationTokenSource();
            return (cancellation, new StopsAtRoster(cancellation));
        });
    }

    private static (CancellationTokenSource Cancellation, StopsAtRoster? Observer) After(int milliseconds)
    {
        var cancellation = new CancellationTokenSource();
        if (milliseconds == 0) cancellation.Cancel();
        else cancellation.CancelAfter(milliseconds);
        return (cancellation, null);
    }

    private static void AnswersInTime(string engine, int threads, Problem problem, Func<(CancellationTokenSource, StopsAtRoster?)> cancel)
    {
        List<TimeSpan> late = [];
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (cancellation, observer) = cancel();
            using (cancellation) late.Add(Stop(engine, threads, problem, observer, cancellation));
        }

        var told = string.Join(", ", late.Select(one => FormattableString.Invariant($"{one.TotalMilliseconds:F0} ms")));
        TestContext.Current.TestOutputHelper!.WriteLine($"{engine} {threads}: {told}");
        Assert.True(late.Order().ElementAt(Attempts / 2) < Limit, $"It took {told}.");
    }

    /// <summary>How long after it was told to stop the engine answered.</summary>
    private static TimeSpan Stop(string engine, int threads, Problem problem, StopsAtRoster? observer, CancellationTokenSource cancellation)
    {
        var told = Stopwatch.GetTimestamp();
        using var hears = cancellation.Token.Register(() => told = Stopwatch.GetTimestamp());
        var result = EngineCatalogue.Named(engine, TimeProvider.System)!.Solve(
            problem, new() { TimeLimit = TimeSpan.FromHours(1), Threads = threads }, observer as ISolveObserver ?? SilentObserver.Instance, cancellation.Token);
        var late = Stopwatch.GetElapsedTime(told);
        Assert.True(result.WasCancelled);
        Assert.Equal(Evaluation.ScoreOf(problem, result.Roster!), result.Score);
        if (observer is not null) Assert.True(result.Score <= observer.Best);
        return late;
    }

    private sealed class StopsAtRoster(CancellationTokenSource cancellation) : ISolveObserver
    {
        public Score Best { get; private set; }

        public void Report(SolveProgress progress)
        {
            if (progress.Filled == 0 || cancellation.IsCancellationRequested) return;
            Best = progress.Best;
            cancellation.Cancel();
        }
    }
}
