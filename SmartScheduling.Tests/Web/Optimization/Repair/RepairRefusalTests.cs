using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Proposals;
using SmartScheduling.Web.Features.Optimization.Repair;

namespace SmartScheduling.Tests.Web.Optimization.Repair;

/// <summary>What a published week does not take: other runs, stale repairs, repairs of what has begun, and other people than managers.</summary>
public sealed class RepairRefusalTests
{
    private static readonly string[] Published = ["Ana", "Ana", "Ben", "Ben", "Cem", "Cem", "Ana"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Any_other_run_is_refused_and_so_is_what_one_proposed(DatabaseKind kind)
    {
        var (site, week, _) = await PublishedWeek.StartAsync(kind);
        await using var owned = site;
        await site.ApproveAsync(week, cook: 0, from: 1, to: 1);
        var solution = await site.RepairAsync(week);
        await using (var db = site.Open())
        {
            await db.SchedulingRuns.Where(run => run.Id == solution.RunId).ExecuteUpdateAsync(run => run.SetProperty(to => to.Purpose, RunPurpose.Plan), Cancellation);
        }

        Assert.Contains("published", (await site.StartAsync(week)).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Contains("published", (await site.UseAsync((RepeatRun repeat) => repeat.ExecuteAsync(solution.RunId))).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Contains("published", (await site.ApplyAsync(solution, ApplyMode.Overwrite)).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Equal(Published, await site.NamesAsync(week));
    }

    [Theory, EachDatabase]
    public async Task A_draft_and_a_week_without_faults_are_not_repaired(DatabaseKind kind)
    {
        var (site, week, clock) = await PublishedWeek.StartAsync(kind);
        await using var owned = site;
        Assert.Contains("Nothing in this week needs repair", (await site.AskForRepairAsync(week)).Refusals.Single().Sentence, StringComparison.Ordinal);

        await site.ApproveAsync(week, cook: 0, from: 1, to: 1);
        var solution = await site.RepairAsync(week);
        var now = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromDays(14));
        Assert.Contains("Nothing in this week needs repair", (await site.AskForRepairAsync(week)).Refusals.Single().Sentence, StringComparison.Ordinal);
        clock.Advance(now - clock.GetUtcNow());

        await using (var db = site.Open())
        {
            Assert.Null((await db.Schedules.SingleAsync(one => one.Id == week.Schedule.Id, Cancellation)).Unpublish("Too early"));
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Contains("draft", (await site.AskForRepairAsync(week)).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Contains("draft", (await site.UseAsync((RepeatRun repeat) => repeat.ExecuteAsync(solution.RunId))).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Contains("draft", (await site.ApplyAsync(solution, ApplyMode.Overwrite)).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.False((await site.NeedAsync(week)).Value!.IsNeeded);
    }

    [Theory, EachDatabase]
    public async Task A_shift_that_begins_before_the_repair_is_applied_or_taken_back_is_left_alone(DatabaseKind kind)
    {
        var (site, week, clock) = await PublishedWeek.StartAsync(kind);
        await using var owned = site;
        await site.ApproveAsync(week, cook: 0, from: 1, to: 1);
        var solution = await site.RepairAsync(week);
        var tuesdayNoon = new DateTime(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc) - clock.GetUtcNow().UtcDateTime;

        clock.Advance(tuesdayNoon);
        Assert.Contains("Early on Tue 24 Nov has begun", (await site.ApplyAsync(solution, ApplyMode.Overwrite)).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Equal(Published, await site.NamesAsync(week));

        clock.Advance(-tuesdayNoon);
        Assert.True((await site.ApplyAsync(solution, ApplyMode.Overwrite)).IsDone);
        clock.Advance(tuesdayNoon);
        Assert.Contains("has begun", (await site.UndoAsync(solution)).Refusals.Single().Sentence, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task It_is_applied_whole_to_the_version_that_was_seen_and_as_long_as_nobody_else_is_away(DatabaseKind kind)
    {
        var (site, week, _) = await PublishedWeek.StartAsync(kind);
        await using var owned = site;
        await site.ApproveAsync(week, cook: 0, from: 1, to: 1);
        var solution = await site.RepairAsync(week);

        Assert.Contains("as a whole", (await site.ApplyAsync(solution, ApplyMode.Keep)).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Contains("Run it again", (await site.ApplyAsync(solution, ApplyMode.Overwrite, solution.ScheduleVersion - 1)).Refusals[0].Sentence, StringComparison.Ordinal);
        await site.ApproveAsync(week, cook: 2, from: 4, to: 4);
        Assert.Contains("Cem", (await site.ApplyAsync(solution, ApplyMode.Overwrite)).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Equal(Published, await site.NamesAsync(week));
    }

    [Theory, EachDatabase]
    public async Task Employees_may_do_none_of_it_and_forged_ids_find_nothing(DatabaseKind kind)
    {
        var (site, week, _) = await PublishedWeek.StartAsync(kind);
        await using var owned = site;
        await site.ApproveAsync(week, cook: 0, from: 1, to: 1);
        var solution = await site.RepairAsync(week);
        Assert.Equal(OutcomeStatus.NotFound, (await site.UseAsync((StartRepair start) => start.ExecuteAsync(Guid.CreateVersion7()))).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await site.UseAsync((ReadRepairNeed read) => read.ExecuteAsync(Guid.CreateVersion7()))).Status);

        site.BecomeAna(week);
        Assert.Equal(OutcomeStatus.Forbidden, (await site.AskForRepairAsync(week)).Status);
        Assert.Equal(OutcomeStatus.Forbidden, (await site.NeedAsync(week)).Status);
        Assert.Equal(OutcomeStatus.Forbidden, (await site.ApplyAsync(solution, ApplyMode.Overwrite)).Status);
        Assert.Equal(OutcomeStatus.Forbidden, (await site.UndoAsync(solution)).Status);
        Assert.Equal(Published, await site.NamesAsync(week));
    }
}
