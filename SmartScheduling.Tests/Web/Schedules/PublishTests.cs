using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules.Publish;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;
using static SmartScheduling.Tests.Web.Schedules.Kitchen;

namespace SmartScheduling.Tests.Web.Schedules;

public sealed class PublishTests
{
    [Theory, EachDatabase]
    public async Task A_week_in_which_nobody_works_cannot_be_published(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var bare = await kitchen.CreateAsync(Week);
        var empty = await kitchen.CreateAsync(Week.AddDays(7), Cell(kitchen.Night, Week.AddDays(7)));

        Assert.StartsWith("Nobody is assigned", Assert.Single((await PublishAsync(kitchen, bare, 1, null)).Refusals).Sentence, StringComparison.Ordinal);
        Assert.StartsWith("Nobody is assigned", Assert.Single((await PublishAsync(kitchen, empty, 1, null)).Refusals).Sentence, StringComparison.Ordinal);
        Assert.Equal(OutcomeStatus.Refused, (await CheckAsync(kitchen, bare)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_faultless_week_is_published_at_once_and_locked(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        await WithoutSoftRulesAsync(kitchen);
        var id = await kitchen.CreateAsync(Week, Cell(kitchen.Night, Week));
        await kitchen.AssignAsync(id, kitchen.Night, Week, kitchen.Ada);

        Assert.Equal(0, (await CheckAsync(kitchen, id)).Value!.Readiness.Count);
        Assert.True((await PublishAsync(kitchen, id, 1, null)).IsDone);

        var schedule = await kitchen.ScheduleAsync(id);
        Assert.Equal((ScheduleState.Published, "Mia Manager", 2L), (schedule.State, schedule.PublishedBy, schedule.Version));
        Assert.Equal("This week is already published.", Assert.Single((await PublishAsync(kitchen, id, 2, null)).Refusals).Sentence);
        Assert.Equal([new ScheduleChanged(id), new ScheduleChanged(id), new PublicationChanged(id)], kitchen.Heard);
    }

    [Theory, EachDatabase]
    public async Task Open_positions_and_broken_rules_are_shown_confirmed_and_logged(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        await WithoutSoftRulesAsync(kitchen);
        var id = await kitchen.CreateAsync(Week, Cell(kitchen.Night, Week), Cell(kitchen.Early, Week.AddDays(1)));
        // From the night straight into the morning: a rest of no hours at all.
        await kitchen.AssignAsync(id, kitchen.Night, Week, kitchen.Ada);
        await kitchen.AssignAsync(id, kitchen.Early, Week.AddDays(1), kitchen.Ada);

        var readiness = (await CheckAsync(kitchen, id)).Value!.Readiness;
        Assert.Equal((4, 2), (readiness.Required, readiness.Filled));
        Assert.Contains(readiness.Hard, concern => concern.Sentence.Contains("Ada", StringComparison.Ordinal));
        Assert.Equal(["Cook for Early on Tue 2 Mar: 1 of 2 open.", "Waiter for Early on Tue 2 Mar: 1 of 1 open."], readiness.Open.Select(concern => concern.Sentence).Order());

        var asked = Assert.Single((await PublishAsync(kitchen, id, 1, null)).Refusals).Sentence;
        Assert.Contains("2 open positions", asked, StringComparison.Ordinal);
        Assert.Equal(OutcomeStatus.Refused, (await PublishAsync(kitchen, id, 1, readiness.Count - 1)).Status);
        Assert.Equal(ScheduleState.Draft, (await kitchen.ScheduleAsync(id)).State);
        Assert.True((await PublishAsync(kitchen, id, 1, readiness.Count)).IsDone);

        await using var db = kitchen.Open();
        var entry = await db.Activity.SingleAsync(entry => entry.Action == "PublishSchedule");
        Assert.Contains("confirmed with", entry.Summary, StringComparison.Ordinal);
        Assert.Contains("Waiter for Early on Tue 2 Mar: 1 of 1 open.", entry.After, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Taking_a_week_back_needs_a_reason_that_is_kept(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var id = await kitchen.CreateAsync(Week, Cell(kitchen.Night, Week));
        Assert.Equal("This week is not published.", Assert.Single((await UnpublishAsync(kitchen, id, 1, "Why not")).Refusals).Sentence);
        await kitchen.PublishAsync(id);

        Assert.Equal("Reason", Assert.Single((await UnpublishAsync(kitchen, id, 2, "  ")).Refusals).Field);
        Assert.Equal("Reason", Assert.Single((await UnpublishAsync(kitchen, id, 2, new('x', 501))).Refusals).Field);
        Assert.Equal(OutcomeStatus.Stale, (await UnpublishAsync(kitchen, id, 1, "Ada is ill")).Status);
        Assert.True((await UnpublishAsync(kitchen, id, 2, "Ada is ill")).IsDone);

        var schedule = await kitchen.ScheduleAsync(id);
        Assert.Equal((ScheduleState.Draft, null, null), (schedule.State, schedule.PublishedBy, schedule.PublishedAt));
        await using var db = kitchen.Open();
        Assert.EndsWith("taken back: Ada is ill", (await db.Activity.SingleAsync(entry => entry.Action == "UnpublishSchedule")).Summary, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_stale_forged_or_forbidden_publish_does_nothing(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var id = await kitchen.CreateAsync(Week, Cell(kitchen.Night, Week));
        await kitchen.AssignAsync(id, kitchen.Night, Week, kitchen.Ada);

        Assert.Equal(OutcomeStatus.Stale, (await PublishAsync(kitchen, id, 9, null)).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await PublishAsync(kitchen, Guid.CreateVersion7(), 1, null)).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await UnpublishAsync(kitchen, Guid.CreateVersion7(), 1, "x")).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await CheckAsync(kitchen, Guid.CreateVersion7())).Status);
        foreach (var caller in new[] { null, new Caller(null, "Ada", AccessRole.Employee, kitchen.Ada.Id) })
        {
            Assert.Equal(OutcomeStatus.Forbidden, (await kitchen.AsAsync<PublishSchedule, Outcome<Nothing>>(caller, publish => publish.ExecuteAsync(id, 1, null))).Status);
            Assert.Equal(OutcomeStatus.Forbidden, (await kitchen.AsAsync<CheckWeek, Outcome<WeekCheck>>(caller, check => check.ExecuteAsync(id))).Status);
        }

        Assert.Equal(ScheduleState.Draft, (await kitchen.ScheduleAsync(id)).State);
    }

    // Fairness has something to say about every week; these tests are about the other rules.
    private static async Task WithoutSoftRulesAsync(Kitchen kitchen)
    {
        await using var db = kitchen.Open();
        await db.RuleSettings.Where(rule => rule.Level == RuleLevel.Soft).ExecuteUpdateAsync(set => set.SetProperty(rule => rule.Level, RuleLevel.Off));
    }

    private static Task<Outcome<Nothing>> PublishAsync(Kitchen kitchen, Guid id, long version, int? confirmed) =>
        kitchen.AskAsync<PublishSchedule, Nothing>(publish => publish.ExecuteAsync(id, version, confirmed));

    private static Task<Outcome<Nothing>> UnpublishAsync(Kitchen kitchen, Guid id, long version, string reason) =>
        kitchen.AskAsync<UnpublishSchedule, Nothing>(unpublish => unpublish.ExecuteAsync(id, version, reason));

    private static Task<Outcome<WeekCheck>> CheckAsync(Kitchen kitchen, Guid id) => kitchen.AskAsync<CheckWeek, WeekCheck>(check => check.ExecuteAsync(id));
}
