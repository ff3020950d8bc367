using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Activity;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization.Proposals;

namespace SmartScheduling.Tests.Web.Optimization;

public sealed class ApplySolutionTests
{
    private static readonly DateTime Noon = new(2026, 11, 16, 12, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_proposal_fills_an_empty_week_and_raises_its_version(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        var solution = await site.ProposeAsync(week);

        var outcome = await site.ApplyAsync(solution, ApplyMode.Overwrite);

        Assert.Equal(new ApplyCounts(7, 0, 0, 0), outcome.Value);
        Assert.Equal(7, (await week.RosterAsync(site)).Count);
        await using var db = site.Open();
        Assert.Equal(solution.ScheduleVersion + 1, (await db.Schedules.SingleAsync(one => one.Id == week.Schedule.Id, Cancellation)).Version);
        Assert.NotNull((await db.SchedulingSolutions.SingleAsync(Cancellation)).AppliedAt);
        Assert.Contains("7 added", (await db.Activity.SingleAsync(entry => entry.Action == "ApplySolution", Cancellation)).Summary, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Replacing_takes_what_differs_and_leaves_what_is_locked(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        await week.AssignAsync(site, cook: 2, day: 0);
        await week.AssignAsync(site, cook: 1, day: 1, locked: true);

        var outcome = await site.ApplyAsync(await site.ProposeAsync(week), ApplyMode.Overwrite);

        Assert.Equal(new ApplyCounts(6, 1, 1, 0), outcome.Value);
        var roster = await week.RosterAsync(site);
        Assert.Equal(("Ana", 0, false), roster[0]);
        Assert.Equal(("Ben", 1, true), roster[1]);
        Assert.Equal(7, roster.Count);
    }

    [Theory, EachDatabase]
    public async Task Keeping_fills_what_is_left_and_counts_what_finds_no_place(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        await week.AssignAsync(site, cook: 2, day: 0);
        var solution = await site.ProposeAsync(week);
        var told = (await site.ReadAsync(solution.RunId)).Value!.Review!.Keep;

        var outcome = await site.ApplyAsync(solution, ApplyMode.Keep);

        Assert.Equal(new ApplyCounts(6, 0, 1, 1), outcome.Value);
        Assert.Equal(outcome.Value, told);
        Assert.Equal(("Cem", 0, false), (await week.RosterAsync(site))[0]);
    }

    [Theory, EachDatabase]
    public async Task A_week_that_was_changed_since_refuses_and_says_what_changed(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        var solution = await site.ProposeAsync(week);
        await using (var db = site.Open())
        {
            (await db.Schedules.SingleAsync(one => one.Id == week.Schedule.Id, Cancellation)).Version++;
            db.Entry(await db.Schedules.SingleAsync(one => one.Id == week.Schedule.Id, Cancellation)).Property(one => one.Version).IsModified = true;
            db.Activity.Add(new ActivityEntry
            {
                At = TimeProvider.System.GetUtcNow().UtcDateTime,
                Who = "Omar",
                Action = "X",
                Subject = nameof(Schedule),
                SubjectId = week.Schedule.Id,
                Summary = "Ana off Monday",
            });
            await db.SaveChangesAsync(Cancellation);
        }

        var outcome = await site.ApplyAsync(solution, ApplyMode.Overwrite);

        Assert.Equal(OutcomeStatus.Refused, outcome.Status);
        Assert.Contains("Run it again", outcome.Refusals[0].Sentence, StringComparison.Ordinal);
        Assert.Contains("Omar: Ana off Monday", outcome.Refusals[1].Sentence, StringComparison.Ordinal);
        Assert.Empty(await week.RosterAsync(site));
        Assert.True((await site.ReadAsync(solution.RunId)).Value!.Review!.WeekChanged);
    }

    [Fact]
    public async Task Another_version_than_the_one_seen_a_published_week_and_forged_ids_are_refused()
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite);
        var week = await SmallWeek.ArrangeAsync(site);
        var solution = await site.ProposeAsync(week);

        Assert.Equal(OutcomeStatus.Refused, (await site.ApplyAsync(solution, ApplyMode.Overwrite, seenVersion: solution.ScheduleVersion + 1)).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await site.UseAsync((ApplySolution apply) => apply.ExecuteAsync(Guid.CreateVersion7(), 1, ApplyMode.Keep))).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await site.UseAsync((UndoApply undo) => undo.ExecuteAsync(Guid.CreateVersion7()))).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await site.ReadAsync(Guid.CreateVersion7())).Status);

        await using (var db = site.Open())
        {
            (await db.Schedules.SingleAsync(one => one.Id == week.Schedule.Id, Cancellation)).Publish(1, "Mara", Noon);
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Contains("published", (await site.ApplyAsync(solution, ApplyMode.Overwrite)).Refusals[0].Sentence, StringComparison.Ordinal);
        site.Caller = new(Guid.CreateVersion7(), "Ana", AccessRole.Employee, week.Cooks[0].Id);
        Assert.Equal(OutcomeStatus.Forbidden, (await site.ApplyAsync(solution, ApplyMode.Overwrite)).Status);
        Assert.Equal(OutcomeStatus.Forbidden, (await site.ReadAsync(solution.RunId)).Status);
    }

    [Theory, EachDatabase]
    public async Task Time_off_that_was_approved_since_refuses_with_its_sentence(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        var solution = await site.ProposeAsync(week);
        await week.ApproveAsync(site, cook: 0, from: 0, to: 0);

        var outcome = await site.ApplyAsync(solution, ApplyMode.Overwrite);

        Assert.Equal(OutcomeStatus.Refused, outcome.Status);
        Assert.Contains("Ana", outcome.Refusals[0].Sentence, StringComparison.Ordinal);
        Assert.Empty(await week.RosterAsync(site));
    }

    [Theory, EachDatabase]
    public async Task An_applied_proposal_can_be_taken_back_as_long_as_nothing_else_changed(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);
        await week.AssignAsync(site, cook: 2, day: 0);
        await week.AssignAsync(site, cook: 1, day: 1, locked: true);
        var before = await week.RosterAsync(site);
        var solution = await site.ProposeAsync(week);
        await site.ApplyAsync(solution, ApplyMode.Overwrite);

        Assert.True((await site.UndoAsync(solution)).IsDone);

        Assert.Equal(before, await week.RosterAsync(site));
        Assert.Equal(OutcomeStatus.NotFound, (await site.UndoAsync(solution)).Status);
    }
}
