using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Features.Optimization.Panel;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>The stage of a run as everybody sees it who watches the week, whoever asked for the run and wherever it is worked on.</summary>
public sealed class RunStageTests
{
    private static readonly RunStage[] Stages = [RunStage.Preparing, RunStage.FirstRoster, RunStage.Improving, RunStage.ClosingGap];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Somebody_else_on_another_node_sees_each_stage_and_never_an_earlier_one(DatabaseKind kind)
    {
        using var engine = new SteppedEngine([.. Stages.Select<RunStage, Action<ISolveObserver>>(stage => observer => Enter(observer, stage))]);
        await using var site = await RunSite.StartAsync(kind, engine);
        var week = await SmallWeek.ArrangeAsync(site);
        await using var other = site.Another();
        other.Caller = new(Guid.CreateVersion7(), "Zoe", AccessRole.Manager, null);
        var told = 0;
        using var heard = site.Get<Changes>().Subscribe(change => told += change is RunChanged ? 1 : 0);
        var id = (await site.StartAsync(week)).Value;
        Assert.Equal(RunStage.Waiting, await StageAsync(other, week));

        var work = site.WorkAsync(Cancellation);
        List<RunStage> seen = [];
        foreach (var stage in Stages)
        {
            var before = told;
            engine.Step();
            await Eventually.TrueAsync(async () =>
            {
                seen.Add((await StageAsync(other, week))!.Value);
                return seen[^1] == stage;
            }, $"the run is at {stage}");
            Assert.True(told > before, $"Nobody was told of {stage}.");
        }

        engine.Step();
        await work;

        Assert.Equal(seen.Order(), seen);
        Assert.Equal((RunState.Completed, RunStage.Saving), ((await site.RunAsync(id)).State, (await site.RunAsync(id)).Stage));
    }

    [Theory, EachDatabase]
    public async Task A_run_that_is_given_back_waits_again_and_its_next_attempt_begins_anew(DatabaseKind kind)
    {
        var engine = new TinyEngine { WaitsForCancel = true };
        await using var site = await RunSite.StartAsync(kind, engine);
        var week = await SmallWeek.ArrangeAsync(site);
        var id = (await site.StartAsync(week)).Value;
        using var end = new CancellationTokenSource();
        var work = site.WorkAsync(end.Token);
        await Eventually.TrueAsync(async () => (await site.RunAsync(id)).Soft is not null, "the run shows its first roster");

        await end.CancelAsync();
        await work;

        Assert.Equal(RunStage.Waiting, (await site.RunAsync(id)).Stage);
        await site.Queue.ClaimNextAsync(Cancellation);
        Assert.Equal(RunStage.Reading, (await site.RunAsync(id)).Stage);
    }

    /// <summary>Tells of an earlier one, too.</summary>
    private static void Enter(ISolveObserver observer, RunStage stage)
    {
        observer.Enter(stage);
        observer.Enter(RunStage.Reading);
    }

    private static async Task<RunStage?> StageAsync(RunSite site, SmallWeek week) =>
        (await site.UseAsync((ReadRunsOfWeek read) => read.ExecuteAsync(week.Schedule.Id))).Value!.Active.SingleOrDefault()?.Stage;
}
