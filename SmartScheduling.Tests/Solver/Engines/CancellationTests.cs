using System.Diagnostics;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>Told to stop, an engine answers at once with its best roster, whatever it is doing and however large the problem.</summary>
public sealed class CancellationTests
{
    /// <summary>A second is meant; a machine that does much else may give a thread its turn later.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private static readonly Problem Large = Problem.Create(Restaurant.Input(people: 300, days: 28)).Required;

    public static IEnumerable<TheoryDataRow<string, int>> Engines => EngineNames.All.Select(one => new TheoryDataRow<string, int>(one.Engine, one.Threads));

    /// <summary>Before the begin, and while everybody's model is made.</summary>
    public static IEnumerable<TheoryDataRow<string, int, int>> Moments =>
        from engine in EngineNames.All
        from milliseconds in new[] { 0, 300, 1500 }
        select new TheoryDataRow<string, int, int>(engine.Engine, engine.Threads, milliseconds);

    [Theory, MemberData(nameof(Moments))]
    public void An_engine_answers_within_a_second_of_being_told_to_stop(string engine, int threads, int milliseconds)
    {
        using var cancellation = new CancellationTokenSource();
        if (milliseconds == 0) cancellation.Cancel();
        else cancellation.CancelAfter(milliseconds);
        Stops(engine, threads, Large, SilentObserver.Instance, cancellation);
    }

    [Theory, MemberData(nameof(Engines))]
    public void An_engine_that_has_a_roster_answers_with_it_at_once(string engine, int threads)
    {
        using var cancellation = new CancellationTokenSource();
        var observer = new StopsAtRoster(cancellation);
        var result = Stops(engine, threads, Restaurant.Week(people: 120), observer, cancellation);
        Assert.True(result.Score <= observer.Best);
    }

    private static EngineResult Stops(string engine, int threads, Problem problem, ISolveObserver observer, CancellationTokenSource cancellation)
    {
        var told = Stopwatch.GetTimestamp();
        using var hears = cancellation.Token.Register(() => told = Stopwatch.GetTimestamp());
        var result = EngineCatalogue.Named(engine, TimeProvider.System)!.Solve(
            problem, new() { TimeLimit = TimeSpan.FromHours(1), Threads = threads }, observer, cancellation.Token);
        var late = Stopwatch.GetElapsedTime(told);
        Assert.True(result.WasCancelled);
        Assert.Equal(Evaluation.ScoreOf(problem, result.Roster!), result.Score);
        Assert.True(late < Limit, $"It took {late}.");
        return result;
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
