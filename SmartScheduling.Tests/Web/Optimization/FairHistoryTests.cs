using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web.Optimization.Repair;
using SmartScheduling.Web.Features.Optimization.Proposals;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>Two cooks of equal contracts share a week of seven shifts; Ana worked five of an earlier week, the weekend among them.</summary>
public sealed class FairHistoryTests
{
    private const string Early = """{"weeks":4,"kinds":["Early"]}""";

    private static readonly int[] WorkedByAna = [0, 1, 2, 5, 6];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Whoever_had_more_hours_or_nights_last_month_gets_fewer_now(DatabaseKind kind)
    {
        foreach (var (rule, parameters) in new[] { (RuleKey.FairMinutes, """{"weeks":4}"""), (RuleKey.FairNights, Early) })
        {
            await using var site = await RunSite.StartAsync(kind, new BoundedEngine(4_000));
            var week = await StartAsync(site, rule, parameters);
            await WorkedAsync(site, week, weeksAgo: 2, isPublished: true);

            // Twelve shifts over the weeks, six for each of the two.
            Assert.Equal((1, 6), await SharesAsync(site, week));
        }
    }

    [Theory, EachDatabase]
    public async Task Whoever_worked_the_weekends_of_last_month_is_off_this_one(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind, new BoundedEngine(4_000));
        var week = await StartAsync(site, RuleKey.FairWeekends, """{"weeks":4}""");
        await WorkedAsync(site, week, weeksAgo: 1, isPublished: true);
        await WorkedAsync(site, week, weeksAgo: 2, isPublished: true);

        await SharesAsync(site, week);

        Assert.DoesNotContain(await week.RosterAsync(site), one => one is { Cook: "Ana", Day: >= 5 });
    }

    [Theory, EachDatabase]
    public async Task Weeks_count_as_far_back_as_the_rule_looks_and_no_further(DatabaseKind kind)
    {
        foreach (var (weeks, expected) in new[] { (4, 3), (8, 1) })
        {
            await using var site = await RunSite.StartAsync(kind, new BoundedEngine(4_000));
            var week = await StartAsync(site, RuleKey.FairMinutes, $$"""{"weeks":{{weeks}}}""");
            await WorkedAsync(site, week, weeksAgo: 7, isPublished: true);

            var (ana, ben) = await SharesAsync(site, week);
            Assert.Equal(expected, Math.Min(ana, ben));
            Assert.True(weeks == 4 || ana == 1);
        }
    }

    [Theory, EachDatabase]
    public async Task A_draft_counts_unless_a_later_week_was_published_over_it(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind, new BoundedEngine(4_000));
        var week = await StartAsync(site, RuleKey.FairMinutes, """{"weeks":4}""");
        await WorkedAsync(site, week, weeksAgo: 2, isPublished: false);
        Assert.Equal((1, 6), await SharesAsync(site, week));

        await WorkedAsync(site, week, weeksAgo: 1, isPublished: true, days: []);
        var (ana, ben) = await SharesAsync(site, week);
        Assert.Equal(3, Math.Min(ana, ben));
    }

    [Theory, EachDatabase]
    public async Task The_review_tells_what_each_had_before_has_now_and_would_have(DatabaseKind kind)
    {
        await using var site = await RunSite.StartAsync(kind, new BoundedEngine(4_000));
        var week = await StartAsync(site, RuleKey.FairMinutes, """{"weeks":4}""");
        await WorkedAsync(site, week, weeksAgo: 2, isPublished: true);
        var solution = await site.ProposeAsync(week);

        var table = Assert.Single((await site.ReadAsync(solution.RunId)).Value!.Review!.Fairness);
        Assert.Equal((4, true), (table.Weeks, table.IsTime));
        Assert.Equal([new FairRow("Ana", 40, 40, 48, 48), new FairRow("Ben", 0, 0, 48, 48)], table.Rows);

        // Who was away that week need not make up for it.
        await week.ApproveAsync(site, cook: 1, from: -14, to: -8);

        var later = (await site.ReadAsync(solution.RunId)).Value!.Review!.Fairness[0].Rows;
        Assert.True(later[0].Fair > 54 && later[1].Fair < 42, $"{later[0].Fair} and {later[1].Fair} hours");
    }

    // Ana and Ben, and nothing but the one rule and that every position is filled.
    private static async Task<SmallWeek> StartAsync(RunSite site, RuleKey rule, string parameters)
    {
        var week = await SmallWeek.ArrangeAsync(site);
        await using var db = site.Open();
        await db.RuleSettings.Where(one => one.Key != RuleKey.Coverage).ExecuteDeleteAsync(Cancellation);
        db.Add(new RuleSetting { Key = rule, Level = RuleLevel.Soft, Weight = 10, Parameters = parameters });
        (await db.Employees.SingleAsync(one => one.Id == week.Cooks[2].Id, Cancellation)).Active = false;
        await db.SaveChangesAsync(Cancellation);
        return week;
    }

    private static async Task WorkedAsync(RunSite site, SmallWeek week, int weeksAgo, bool isPublished, int[]? days = null)
    {
        var earlier = await week.ArrangeAnotherAsync(site, -weeksAgo);
        await using var db = site.Open();
        var shifts = await db.PlannedShifts.Where(shift => shift.ScheduleId == earlier.Id).OrderBy(shift => shift.Start).ToListAsync(Cancellation);
        db.AddRange((days ?? WorkedByAna).Select(day => ShiftAssignment.Of(shifts[day], week.Cooks[0].Id, week.Cook.Id)));
        if (isPublished) Assert.Null((await db.Schedules.SingleAsync(one => one.Id == earlier.Id, Cancellation)).Publish(1, "Mara", DateTime.UnixEpoch));
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>How many shifts of this week a run gives to Ana and to Ben.</summary>
    private static async Task<(int Ana, int Ben)> SharesAsync(RunSite site, SmallWeek week)
    {
        Assert.True((await site.ApplyAsync(await site.ProposeAsync(week), ApplyMode.Overwrite)).IsDone);
        var roster = await week.RosterAsync(site);
        return (roster.Count(one => one.Cook == "Ana"), roster.Count(one => one.Cook == "Ben"));
    }
}
