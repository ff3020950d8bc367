using System.Diagnostics;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Features.Optimization;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>Whoever presses Stop has the best roster so far within a second: stored, with the run at its end.</summary>
[Collection(AloneCollection.Name)]
public sealed class CancelledInTimeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>The one in the middle counts: other processes of the machine may keep a thread from its turn once, but not mostly.</summary>
    private const int Attempts = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite, false)]
    [InlineData(DatabaseKind.Sqlite, true)]
    [InlineData(DatabaseKind.Postgres, false)]
    public async Task A_run_for_many_people_is_at_its_end_within_a_second_of_being_cancelled(DatabaseKind kind, bool variants)
    {
        await using var site = await RunSite.StartAsync(kind, new PortfolioEngine(TimeProvider.System));
        var (schedule, preset) = await CrowdedWeek.ArrangeAsync(site);
        List<TimeSpan> late = [];
        for (var attempt = 0; attempt < Attempts; attempt++)
            late.Add(await CancelAsync(site, new(schedule, preset, 600, new Dictionary<RuleKey, int>(), Seed: attempt, Variants: variants)));

        var told = string.Join(", ", late.Select(one => FormattableString.Invariant($"{one.TotalMilliseconds:F0} ms")));
        TestContext.Current.TestOutputHelper!.WriteLine($"{kind}, {(variants ? "three proposals" : "one proposal")}: {told}");
        Assert.True(late.Order().ElementAt(Attempts / 2) < Limit, $"It took {told}.");
    }

    [Theory, EachDatabase]
    public async Task A_cancel_in_the_same_process_does_not_wait_for_the_next_beat(DatabaseKind kind)
    {
        var engine = new TinyEngine { WaitsForCancel = true };
        await using var site = await RunSite.StartAsync(kind, engine, new BeatlessClock());
        var run = (await site.StartAsync(await SmallWeek.ArrangeAsync(site))).Value;
        var work = site.WorkAsync(Cancellation);
        await Eventually.TrueAsync(() => Task.FromResult(engine.Solves == 1), "the solve has begun");

        await site.CancelAsync(run);
        await work.WaitAsync(Eventually.Patience, Cancellation);

        Assert.Equal(RunState.Cancelled, (await site.RunAsync(run)).State);
    }

    [Theory, EachDatabase]
    public async Task A_cancel_on_another_node_is_found_by_the_next_beat(DatabaseKind kind)
    {
        var engine = new TinyEngine { WaitsForCancel = true };
        await using var site = await RunSite.StartAsync(kind, engine);
        await using var other = site.Another();
        var run = (await site.StartAsync(await SmallWeek.ArrangeAsync(site))).Value;
        var work = site.WorkAsync(Cancellation);
        await Eventually.TrueAsync(() => Task.FromResult(engine.Solves == 1), "the solve has begun");

        await other.CancelAsync(run);
        await work.WaitAsync(Eventually.Patience, Cancellation);

        Assert.Equal(RunState.Cancelled, (await site.RunAsync(run)).State);
    }

    /// <summary>How long after the answer to the cancel the run was at its end.</summary>
    private static async Task<TimeSpan> CancelAsync(RunSite site, RunRequest request)
    {
        var run = (await site.UseAsync((StartRun start) => start.ExecuteAsync(request))).Value;
        var work = site.WorkAsync(Cancellation);
        await Eventually.TrueAsync(async () => (await site.RunAsync(run)).Soft is not null, "the run shows its first roster");
        Assert.Equal(RunState.Cancelling, (await site.CancelAsync(run)).Value);
        var told = Stopwatch.GetTimestamp();
        await work;
        var late = Stopwatch.GetElapsedTime(told);
        Assert.Equal(RunState.Cancelled, (await site.RunAsync(run)).State);
        Assert.Equal(request.Variants ? 3 : 1, (await site.SolutionsAsync(run)).Count);
        return late;
    }

    /// <summary>Its timers never come to their end, so that nothing happens after a pause.</summary>
    private sealed class BeatlessClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
