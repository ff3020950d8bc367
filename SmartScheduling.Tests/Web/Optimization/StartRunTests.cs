using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;

namespace SmartScheduling.Tests.Web.Optimization;

public sealed class StartRunTests
{
    [Theory, EachDatabase]
    public async Task A_run_waits_with_the_rules_it_was_asked_for(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind);
        var week = await SmallWeek.ArrangeAsync(site);

        var outcome = await site.StartAsync(week, weights: new() { [RuleKey.FairMinutes] = 42 }, seed: 5);

        var run = await site.RunAsync(outcome.Value);
        var rules = RunRules.Of(run);
        Assert.Equal((RunState.Pending, 5, "Balanced", "Mara"), (run.State, run.Seed, run.Preset, run.RequestedBy));
        Assert.Equal(7, rules.Single(rule => rule.Key == RuleKey.Preference).Weight);
        Assert.Equal(42, rules.Single(rule => rule.Key == RuleKey.FairMinutes).Weight);
        Assert.Equal(1, site.Nudge.Count);
        await using var db = site.Open();
        Assert.Equal("StartRun", (await db.Activity.SingleAsync(TestContext.Current.CancellationToken)).Action);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(3601)]
    public async Task A_time_limit_out_of_range_is_refused_at_its_field(int seconds)
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite);
        var week = await SmallWeek.ArrangeAsync(site);

        var outcome = await site.StartAsync(week, seconds: seconds);

        Assert.Equal(nameof(RunRequest.TimeLimitSeconds), Assert.Single(outcome.Refusals).Field);
        Assert.Equal(0, site.Nudge.Count);
    }

    [Fact]
    public async Task A_week_that_is_not_there_or_published_or_empty_is_refused()
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite);
        var week = await SmallWeek.ArrangeAsync(site);
        var empty = await week.ArrangeAnotherAsync(site, 1);
        await using (var db = site.Open())
        {
            await db.PlannedShifts.Where(shift => shift.ScheduleId == empty.Id).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
            (await db.Schedules.SingleAsync(one => one.Id == week.Schedule.Id, TestContext.Current.CancellationToken)).Publish(1, "Mara", SmallWeek.Monday.ToDateTime(default, DateTimeKind.Utc));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(OutcomeStatus.NotFound, (await site.StartAsync(week, schedule: Guid.CreateVersion7())).Status);
        Assert.Contains("published", (await site.StartAsync(week)).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.Contains("no shifts", (await site.StartAsync(week, schedule: empty.Id)).Refusals.Single().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preset_that_is_gone_is_refused_at_its_field()
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite);
        var week = await SmallWeek.ArrangeAsync(site);

        var outcome = await site.StartAsync(week, preset: Guid.CreateVersion7());

        Assert.Equal(nameof(RunRequest.PresetId), Assert.Single(outcome.Refusals).Field);
    }

    [Fact]
    public async Task Employees_may_neither_start_nor_cancel()
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite);
        var week = await SmallWeek.ArrangeAsync(site);
        var run = (await site.StartAsync(week)).Value;
        site.Caller = new(Guid.CreateVersion7(), "Ana", AccessRole.Employee, week.Cooks[0].Id);

        Assert.Equal(OutcomeStatus.Forbidden, (await site.StartAsync(week)).Status);
        Assert.Equal(OutcomeStatus.Forbidden, (await site.CancelAsync(run)).Status);
    }
}
