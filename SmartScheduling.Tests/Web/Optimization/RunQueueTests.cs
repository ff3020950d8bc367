using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Features.Optimization.Running;

namespace SmartScheduling.Tests.Web.Optimization;

public sealed class RunQueueTests
{
    private static readonly RunProgress NoProgress = new(1, RunStage.Reading, null, null, null, 0, 7, null, 0, "[]");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Of_many_nodes_that_ask_at_once_one_gets_the_run(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;
        await using var other = site.Another();

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(index => Task.Run(() => (index % 2 == 0 ? site : other).Queue.ClaimNextAsync(Cancellation), Cancellation)));

        var lease = Assert.Single(claims.OfType<RunLease>());
        var run = await site.RunAsync(id);
        Assert.Equal((RunState.Running, 1, lease.Run.Owner), (run.State, run.Attempt, run.Owner));
    }

    [Theory, EachDatabase]
    public async Task Runs_of_one_week_go_one_after_the_other_and_the_oldest_goes_first(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        var next = await week.ArrangeAnotherAsync(site, 1);
        var first = (await site.StartAsync(week)).Value;
        var second = (await site.StartAsync(week)).Value;
        var elsewhere = (await site.StartAsync(week, schedule: next.Id)).Value;

        Assert.Equal(first, (await site.Queue.ClaimNextAsync(Cancellation))?.Run.Id);
        Assert.Equal(elsewhere, (await site.Queue.ClaimNextAsync(Cancellation))?.Run.Id);
        Assert.Null(await site.Queue.ClaimNextAsync(Cancellation));
        Assert.Equal(RunState.Pending, (await site.RunAsync(second)).State);
    }

    [Theory, EachDatabase]
    public async Task The_database_itself_refuses_two_active_runs_of_a_week(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        await site.StartAsync(week);
        await site.StartAsync(week);
        await using var db = site.Open();

        await Assert.ThrowsAnyAsync<Exception>(() => db.SchedulingRuns.ExecuteUpdateAsync(row => row.SetProperty(run => run.State, RunState.Running), Cancellation));
    }

    [Theory, EachDatabase]
    public async Task A_run_whose_lease_is_over_is_queued_again_and_its_old_attempt_has_lost_it(DatabaseKind kind)
    {
        var clock = new SteppedClock();
        await using var site = await RunSite.StartAsync(kind, clock: clock);
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;
        var old = await site.Queue.ClaimNextAsync(Cancellation);
        clock.Advance(TimeSpan.FromSeconds(31));

        await site.Queue.RecoverAsync(Cancellation);
        Assert.Equal(RunState.Pending, (await site.RunAsync(id)).State);
        var again = await site.Queue.ClaimNextAsync(Cancellation);

        Assert.Equal(2, again?.Run.Attempt);
        Assert.Equal(LeaseState.Lost, await old!.RenewAsync(NoProgress, Cancellation));
        Assert.Equal(LeaseState.Held, await again!.RenewAsync(NoProgress, Cancellation));
    }

    [Theory, EachDatabase]
    public async Task A_sign_of_life_keeps_the_run(DatabaseKind kind)
    {
        var clock = new SteppedClock();
        await using var site = await RunSite.StartAsync(kind, clock: clock);
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;
        var lease = await site.Queue.ClaimNextAsync(Cancellation);
        clock.Advance(TimeSpan.FromSeconds(20));
        await lease!.RenewAsync(NoProgress, Cancellation);
        clock.Advance(TimeSpan.FromSeconds(20));

        await site.Queue.RecoverAsync(Cancellation);

        Assert.Equal(RunState.Running, (await site.RunAsync(id)).State);
    }

    [Fact]
    public async Task A_run_that_is_being_cancelled_ends_when_its_owner_is_gone()
    {
        var clock = new SteppedClock();
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite, clock: clock);
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;
        await site.Queue.ClaimNextAsync(Cancellation);
        await site.CancelAsync(id);
        clock.Advance(TimeSpan.FromSeconds(31));

        await site.Queue.RecoverAsync(Cancellation);

        Assert.Equal(RunState.Cancelled, (await site.RunAsync(id)).State);
    }

    [Fact]
    public async Task A_run_that_keeps_dying_is_given_up_with_a_sentence()
    {
        var clock = new SteppedClock();
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite, clock: clock);
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;
        for (var attempt = 1; attempt <= SchedulingRun.MaxAttempts; attempt++)
        {
            Assert.Equal(attempt, (await site.Queue.ClaimNextAsync(Cancellation))?.Run.Attempt);
            clock.Advance(TimeSpan.FromSeconds(31));
            await site.Queue.RecoverAsync(Cancellation);
        }

        var run = await site.RunAsync(id);
        Assert.Equal(RunState.Failed, run.State);
        Assert.Contains("3 times", run.Failure, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_run_of_a_process_that_is_gone_is_taken_up_at_once_on_one_machine_only(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;
        await using var gone = site.Another();
        await gone.Queue.ClaimNextAsync(Cancellation);

        // The other node signs with the number of this process, yet is not the same start of it.
        await site.Queue.RecoverAsync(Cancellation);

        Assert.Equal(kind == DatabaseKind.Sqlite ? RunState.Pending : RunState.Running, (await site.RunAsync(id)).State);
    }

    [Theory, EachDatabase]
    public async Task A_waiting_run_is_cancelled_at_once(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;

        Assert.Equal(RunState.Cancelled, (await site.CancelAsync(id)).Value);
        Assert.Null(await site.Queue.ClaimNextAsync(Cancellation));
        Assert.Contains("already ended", (await site.CancelAsync(id)).Refusals.Single().Sentence, StringComparison.Ordinal);
    }
}
