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

    [Fact]
    public async Task Weights_that_are_more_together_than_a_score_holds_are_refused_at_their_field()
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite);
        var week = await SmallWeek.ArrangeAsync(site);
        await using (var db = site.Open())
        {
            db.AddRange(Enumerable.Range(0, 10).Select(_ => new RuleSetting { Key = RuleKey.FairMinutes, Level = RuleLevel.Soft, Weight = 1 }));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var outcome = await site.StartAsync(week, weights: new() { [RuleKey.FairMinutes] = RuleSetting.HeaviestWeight });

        Assert.Equal(nameof(RunRequest.Weights), Assert.Single(outcome.Refusals).Field);
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

    [Theory]
    [InlineData(-0.1)]
    [InlineData(50.1)]
    [InlineData(double.NaN)]
    public async Task A_gap_out_of_range_is_refused_at_its_field(double percent)
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite);
        var week = await SmallWeek.ArrangeAsync(site);

        var outcome = await site.StartAsync(week, gap: percent);

        Assert.Equal(nameof(RunRequest.GapPercent), Assert.Single(outcome.Refusals).Field);
    }

    [Theory, EachDatabase]
    public async Task The_gap_of_the_request_or_else_of_the_preset_stays_with_the_run_and_reaches_the_engine(DatabaseKind kind)
    {
        var engine = new TinyEngine();
        await using var site = await RunSite.StartAsync(kind, engine);
        var week = await SmallWeek.ArrangeAsync(site);
        await using (var db = site.Open())
            await db.OptimizationConfigs.Where(preset => preset.Id == week.Preset.Id).ExecuteUpdateAsync(row => row.SetProperty(preset => preset.GapPercent, 2.5), TestContext.Current.CancellationToken);

        foreach (var (asked, expected) in new (double?, double)[] { (null, 2.5), (0, 0), (10, 10) })
        {
            var run = (await site.StartAsync(week, gap: asked)).Value;
            await site.WorkAsync(TestContext.Current.CancellationToken);
            Assert.Equal(expected, (await site.RunAsync(run)).GapPercent);
            Assert.Equal(expected / 100, engine.Options!.GapTarget, 6);
            var again = await site.UseAsync((RepeatRun repeat) => repeat.ExecuteAsync(run));
            Assert.Equal(expected, (await site.RunAsync(again.Value)).GapPercent);
            await site.WorkAsync(TestContext.Current.CancellationToken);
        }
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
