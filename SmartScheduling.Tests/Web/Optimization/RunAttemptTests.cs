using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Web.Optimization;

public sealed class RunAttemptTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_run_completes_with_one_proposal_and_its_figures(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;

        await site.WorkAsync(Cancellation);

        var run = await site.RunAsync(id);
        var solution = Assert.Single(await site.SolutionsAsync(id));
        Assert.Equal((RunState.Completed, SolverStatus.Feasible, 7, 7, "tiny 0"), (run.State, run.SolverStatus, run.Filled, run.Required, run.Engine));
        Assert.Equal((run.Hard, run.Uncovered, run.Soft), (solution.Hard, solution.Uncovered, solution.Soft));
        Assert.Equal((week.Schedule.Version, null, null), (solution.ScheduleVersion, run.Owner, run.LeaseUntil));
        Assert.NotNull(run.FinishedAt);
        Assert.StartsWith("[[", run.Curve, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Cancelling_keeps_the_best_so_far(DatabaseKind kind)
    {
        var engine = new TinyEngine { WaitsForCancel = true };
        await using var site = await RunSite.StartAsync(kind, engine);
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;
        var work = site.WorkAsync(Cancellation);
        await Eventually.TrueAsync(async () => (await site.RunAsync(id)).Soft is not null, "the run shows its first roster");

        Assert.Equal(RunState.Cancelling, (await site.CancelAsync(id)).Value);
        await work;

        Assert.Equal(RunState.Cancelled, (await site.RunAsync(id)).State);
        Assert.Single(await site.SolutionsAsync(id));
    }

    [Theory, EachDatabase]
    public async Task What_an_attempt_finds_after_it_lost_the_run_is_dropped(DatabaseKind kind)
    {
        var engine = new TinyEngine();
        await using var site = await RunSite.StartAsync(kind, engine, new SteppedClock());
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;
        var later = new SteppedClock();
        later.Advance(TimeSpan.FromMinutes(5));
        await using var other = site.Another(clock: later);
        engine.BeforeAnswer = () => TakeOverAsync(other).GetAwaiter().GetResult();

        await site.WorkAsync(Cancellation);

        var run = await site.RunAsync(id);
        Assert.Equal((RunState.Running, 2, other.Owner.Name), (run.State, run.Attempt, run.Owner));
        Assert.Empty(await site.SolutionsAsync(id));
    }

    // A sign of life at the same instant may win against the first try.
    private static async Task TakeOverAsync(RunSite other)
    {
        do await other.Queue.RecoverAsync(Cancellation);
        while (await other.Queue.ClaimNextAsync(Cancellation) is null);
    }

    [Theory, EachDatabase]
    public async Task A_run_that_went_on_without_one_of_its_engines_completes_and_says_so(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind, new TinyEngine { Faults = [new("columns", new InvalidOperationException("bang"))] });
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;

        await site.WorkAsync(Cancellation);

        var run = await site.RunAsync(id);
        Assert.Equal((RunState.Completed, "tiny 0, without columns, which failed"), (run.State, run.Engine));
        Assert.Single(await site.SolutionsAsync(id));
    }

    [Theory, EachDatabase]
    public async Task A_run_says_everything_that_it_went_on_without_and_why_as_far_as_there_is_room(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind, new TinyEngine
        {
            Faults = [new("columns", new InvalidOperationException("bang"))],
            Notes = ["OR-Tools did not answer in time; the rest went on without it.", new('x', SchedulingRun.EngineLength)],
        });
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;

        await site.WorkAsync(Cancellation);

        var run = await site.RunAsync(id);
        Assert.Equal((RunState.Completed, SchedulingRun.EngineLength), (run.State, run.Engine!.Length));
        Assert.StartsWith("tiny 0, without columns, which failed. OR-Tools did not answer in time; the rest went on without it.", run.Engine, StringComparison.Ordinal);
        Assert.Single(await site.SolutionsAsync(id));
    }

    [Fact]
    public async Task As_many_threads_as_the_node_is_given_reach_the_engine()
    {
        var engine = new TinyEngine();
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite, engine, threads: 3);
        var week = await SmallWeek.ArrangeAsync(site);
        await site.StartAsync(week);

        await site.WorkAsync(Cancellation);

        Assert.Equal(3, engine.Options!.Threads);
    }

    [Theory, EachDatabase]
    public async Task A_crash_of_the_engine_makes_a_failed_run_with_a_sentence(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind, new TinyEngine { Crash = new InvalidOperationException("bang") });
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;

        await site.WorkAsync(Cancellation);

        var run = await site.RunAsync(id);
        Assert.Equal(RunState.Failed, run.State);
        Assert.Contains("fault in the program", run.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_score_that_is_not_true_makes_a_failed_run_without_a_proposal()
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite, new TinyEngine { Lie = 1 });
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;

        await site.WorkAsync(Cancellation);

        var run = await site.RunAsync(id);
        Assert.Equal(RunState.Failed, run.State);
        Assert.Contains("claimed the score", run.Failure, StringComparison.Ordinal);
        Assert.Empty(await site.SolutionsAsync(id));
    }

    [Theory, EachDatabase]
    public async Task A_process_that_is_told_to_end_gives_its_run_back(DatabaseKind kind)
    {
        var engine = new TinyEngine { WaitsForCancel = true };
        await using var site = await RunSite.StartAsync(kind, engine);
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;
        using var end = new CancellationTokenSource();
        var work = site.WorkAsync(end.Token);
        await Eventually.TrueAsync(() => Task.FromResult(engine.Solves == 1), "the solve has begun");

        await end.CancelAsync();
        await work;

        Assert.Equal(RunState.Pending, (await site.RunAsync(id)).State);
        await using var next = site.Another();
        await next.WorkAsync(Cancellation);
        Assert.Equal((RunState.Completed, 2), ((await site.RunAsync(id)).State, (await site.RunAsync(id)).Attempt));
    }

    [Fact]
    public async Task Two_locks_that_contradict_each_other_are_named()
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite);
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;
        await week.AssignAsync(site, cook: 0, day: 0, locked: true);
        await using (var db = site.Open())
        {
            db.Employees.Single(person => person.Id == week.Cooks[0].Id).EmployedUntil = SmallWeek.Monday.AddDays(-1);
            await db.SaveChangesAsync(Cancellation);
        }

        await site.WorkAsync(Cancellation);

        var run = await site.RunAsync(id);
        Assert.Equal((RunState.Failed, SolverStatus.Infeasible), (run.State, run.SolverStatus));
        Assert.Contains("Ana", run.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_that_is_faulty_without_any_lock_ends_with_its_own_reason_and_claims_no_contradiction()
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite);
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;
        await using (var db = site.Open())
        {
            (await db.PlannedShifts.Include(shift => shift.Requirements).FirstAsync(Cancellation)).Requirements.Single().Count = 1_000_001;
            await db.SaveChangesAsync(Cancellation);
        }

        await site.WorkAsync(Cancellation);

        var run = await site.RunAsync(id);
        Assert.Equal((RunState.Failed, null), (run.State, run.SolverStatus));
        Assert.Equal("All shifts together ask for at most 1000000 people, not 1000007.", run.Failure);
    }
}
