using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Panel;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>The figures of a run while it goes on, as somebody else sees them who watches the week on another node.</summary>
public sealed class RunProgressTests
{
    private static readonly Score NothingOpen = new(0, 0, 400);

    private static readonly SolveProgress[] Script =
    [
        Told(0.1, 10, new(2, 3, 900), filled: 4, bound: null),
        // This bound is below the score at a level above, so that it says nothing about points.
        Told(1.5, 2_000, new(0, 1, 500), filled: 6, bound: new(0, 0, 100)),
        Told(4, 50_000, NothingOpen, filled: 7, bound: new(0, 0, 300)),
        Told(8, 90_000, NothingOpen, filled: 7, bound: new(0, 0, 380)),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Score_coverage_bound_gap_pace_and_curve_are_seen_as_the_engine_tells_them(DatabaseKind kind)
    {
        using var engine = new SteppedEngine([.. Script.Select<SolveProgress, Action<ISolveObserver>>(told => observer => observer.Report(told))]);
        var clock = new SteppedClock();
        await using var site = await RunSite.StartAsync(kind, engine, clock);
        var week = await SmallWeek.ArrangeAsync(site);
        await using var other = site.Another();
        other.Caller = new(Guid.CreateVersion7(), "Zoe", AccessRole.Manager, null);
        await site.StartAsync(week);
        var work = site.WorkAsync(Cancellation);
        await Eventually.TrueAsync(async () => (await ReadAsync(other, week)).State == RunState.Running, "the run is worked on");
        clock.Advance(TimeSpan.FromSeconds(10));

        List<RunFacts> seen = [];
        foreach (var told in Script)
        {
            engine.Step();
            seen.Add(await Eventually.ValueAsync(
                async () => await ReadAsync(other, week) is var run && run.Iterations == told.Iterations ? run : null, $"{told.Iterations} iterations are seen"));
        }

        Assert.Equal(Script.Select(told => (told.Best.Hard, told.Best.Uncovered, told.Best.Soft)), seen.Select(run => (run.Hard!.Value, run.Uncovered!.Value, run.Soft!.Value)));
        Assert.Equal([(4, 7, 3), (6, 7, 1), (7, 7, 0), (7, 7, 0)], seen.Select(run => (run.Filled, run.Required, run.Open)));
        Assert.Equal([null, null, 300, 380], seen.Select(run => run.Bound));
        Assert.Equal([null, null, 0.25, 0.05], seen.Select(run => run.Gap));
        Assert.Equal([1, 200, 5_000, 9_000], seen.Select(run => run.Pace(clock.GetUtcNow().UtcDateTime)!.Value));
        // Each better score is one point more; a better bound alone is none.
        Assert.Equal([1, 2, 3, 3], seen.Select(run => run.Curve.Count));
        Assert.Equal([new(100, 2, 3, 900), new(1_500, 0, 1, 500), new(4_000, 0, 0, 400)], seen[^1].Curve);

        other.Caller = new(Guid.CreateVersion7(), "Ana", AccessRole.Employee, week.Cooks[0].Id);
        Assert.Equal(OutcomeStatus.Forbidden, (await other.UseAsync((ReadRunsOfWeek read) => read.ExecuteAsync(week.Schedule.Id))).Status);
        engine.Step();
        await work;
    }

    private static SolveProgress Told(double seconds, long iterations, Score best, int filled, Score? bound) =>
        new(TimeSpan.FromSeconds(seconds), iterations, best, filled, 7, bound, null);

    private static async Task<RunFacts> ReadAsync(RunSite site, SmallWeek week) =>
        Assert.Single((await site.UseAsync((ReadRunsOfWeek read) => read.ExecuteAsync(week.Schedule.Id))).Value!.Active);
}
