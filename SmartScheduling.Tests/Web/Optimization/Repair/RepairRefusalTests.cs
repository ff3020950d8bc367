using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Proposals;
using SmartScheduling.Web.Features.Optimization.Repair;
using static SmartScheduling.Tests.Web.Optimization.Repair.PublishedWeek;

namespace SmartScheduling.Tests.Web.Optimization.Repair;

/// <summary>What a published week does not take: other runs, stale repairs, repairs of what has begun, and other people than managers.</summary>
public sealed class RepairRefusalTests
{
    [Theory, EachDatabase]
    public async Task Any_other_run_is_refused_and_so_is_what_one_proposed(DatabaseKind kind)
    {
        await using var week = await PublishedWeek.WithoutAnaAsync(kind);
        var site = week.Site;
        var solution = await week.RepairAsync();
        await using (var db = site.Open())
        {
            await db.SchedulingRuns.Where(run => run.Id == solution.RunId).ExecuteUpdateAsync(run => run.SetProperty(to => to.Purpose, RunPurpose.Plan), Cancellation);
        }

        Assert.Contains("published", (await site.StartAsync(week.Small)).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Contains("published", (await site.UseAsync((RepeatRun repeat) => repeat.ExecuteAsync(solution.RunId))).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Contains("published", (await site.ApplyAsync(solution, ApplyMode.Overwrite)).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Equal(Published, await week.NamesAsync());
    }

    [Theory, EachDatabase]
    public async Task A_draft_and_a_week_without_faults_are_not_repaired(DatabaseKind kind)
    {
        await using var week = await PublishedWeek.StartAsync(kind);
        var site = week.Site;
        Assert.Contains("Nothing in this week needs repair", (await week.AskForRepairAsync()).Refusals.Single().Sentence, StringComparison.Ordinal);

        await week.ApproveAsync(cook: 0, from: 1, to: 1);
        var solution = await week.RepairAsync();
        var now = week.Clock.GetUtcNow();
        week.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Contains("Nothing in this week needs repair", (await week.AskForRepairAsync()).Refusals.Single().Sentence, StringComparison.Ordinal);
        week.Clock.Advance(now - week.Clock.GetUtcNow());

        await using (var db = site.Open())
        {
            Assert.Null((await db.Schedules.SingleAsync(one => one.Id == week.Small.Schedule.Id, Cancellation)).Unpublish("Too early"));
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Contains("draft", (await week.AskForRepairAsync()).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Contains("draft", (await site.UseAsync((RepeatRun repeat) => repeat.ExecuteAsync(solution.RunId))).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Contains("draft", (await site.ApplyAsync(solution, ApplyMode.Overwrite)).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.False((await week.NeedAsync()).Value!.IsNeeded);
    }

    [Theory, EachDatabase]
    public async Task A_shift_that_begins_before_the_repair_is_applied_or_taken_back_is_left_alone(DatabaseKind kind)
    {
        await using var week = await PublishedWeek.WithoutAnaAsync(kind);
        var site = week.Site;
        var solution = await week.RepairAsync();
        var tuesdayNoon = new DateTime(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc) - week.Clock.GetUtcNow().UtcDateTime;

        week.Clock.Advance(tuesdayNoon);
        Assert.Contains("Early on Tue 24 Nov has begun", (await site.ApplyAsync(solution, ApplyMode.Overwrite)).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Equal(Published, await week.NamesAsync());

        week.Clock.Advance(-tuesdayNoon);
        Assert.True((await site.ApplyAsync(solution, ApplyMode.Overwrite)).IsDone);
        week.Clock.Advance(tuesdayNoon);
        Assert.Contains("has begun", (await site.UndoAsync(solution)).Refusals.Single().Sentence, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task It_is_applied_whole_to_the_version_that_was_seen_and_as_long_as_nobody_else_is_away(DatabaseKind kind)
    {
        await using var week = await PublishedWeek.WithoutAnaAsync(kind);
        var site = week.Site;
        var solution = await week.RepairAsync();

        Assert.Contains("as a whole", (await site.ApplyAsync(solution, ApplyMode.Keep)).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Contains("Run it again", (await site.ApplyAsync(solution, ApplyMode.Overwrite, solution.ScheduleVersion - 1)).Refusals[0].Sentence, StringComparison.Ordinal);
        await week.ApproveAsync(cook: 2, from: 4, to: 4);
        Assert.Contains("Cem", (await site.ApplyAsync(solution, ApplyMode.Overwrite)).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Equal(Published, await week.NamesAsync());
    }

    [Theory, EachDatabase]
    public async Task Employees_may_do_none_of_it_and_forged_ids_find_nothing(DatabaseKind kind)
    {
        await using var week = await PublishedWeek.WithoutAnaAsync(kind);
        var site = week.Site;
        var solution = await week.RepairAsync();
        Assert.Equal(OutcomeStatus.NotFound, (await site.UseAsync((StartRepair start) => start.ExecuteAsync(Guid.CreateVersion7()))).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await site.UseAsync((ReadRepairNeed read) => read.ExecuteAsync(Guid.CreateVersion7()))).Status);

        week.BecomeAna();
        Assert.Equal(OutcomeStatus.Forbidden, (await week.AskForRepairAsync()).Status);
        Assert.Equal(OutcomeStatus.Forbidden, (await week.NeedAsync()).Status);
        Assert.Equal(OutcomeStatus.Forbidden, (await site.ApplyAsync(solution, ApplyMode.Overwrite)).Status);
        Assert.Equal(OutcomeStatus.Forbidden, (await site.UndoAsync(solution)).Status);
        Assert.Equal(Published, await week.NamesAsync());
    }
}
