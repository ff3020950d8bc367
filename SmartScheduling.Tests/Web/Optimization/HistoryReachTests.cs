using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Features.Optimization;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>A run of days that began long before the week is known as far back as the rules count it.</summary>
public sealed class HistoryReachTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RuleKey.MaxConsecutiveDays, """{"count":40}""", 40)]
    [InlineData(RuleKey.MaxConsecutiveDays, """{"count":366}""", 366)]
    [InlineData(RuleKey.MaxConsecutiveDays, """{"count":6}""", 31)]
    [InlineData(RuleKey.MinConsecutiveDaysOff, """{"count":2,"most":40}""", 40)]
    [InlineData(RuleKey.MaxConsecutiveNights, """{"count":31,"minutes":10080}""", 38)]
    [InlineData(RuleKey.MinConsecutiveDays, """{"count":31}""", 31)]
    public async Task As_many_days_are_known_as_a_rule_counts_in_a_row(RuleKey rule, string parameters, int known)
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite);
        var week = await SmallWeek.ArrangeAsync(site);

        var problem = (await ReadAsync(site, week, RuleLevel.Hard, rule, parameters)).Problem;

        Assert.Equal(known, problem.Calendar.KnownDaysBefore);
    }

    [Fact]
    public async Task A_rule_that_is_off_reaches_nowhere()
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite);
        var week = await SmallWeek.ArrangeAsync(site);

        var problem = (await ReadAsync(site, week, RuleLevel.Off, RuleKey.MaxConsecutiveDays, """{"count":40}""")).Problem;

        Assert.Equal(31, problem.Calendar.KnownDaysBefore);
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(42, true)]
    [InlineData(43, false)]
    public async Task A_run_of_days_through_six_published_weeks_goes_on_into_this_one(int count, bool isOver)
    {
        await using var site = await RunSite.StartAsync(DatabaseKind.Sqlite);
        var week = await SmallWeek.ArrangeAsync(site);
        for (var weeksAgo = 1; weeksAgo <= 6; weeksAgo++) await WorkedAsync(site, week, weeksAgo);

        var read = await ReadAsync(site, week, RuleLevel.Hard, RuleKey.MaxConsecutiveDays, $$"""{"count":{{count}}}""");

        var ana = read.PersonIndex(week.Cooks[0].Id);
        Assert.Equal(Math.Min(count, 42), read.Problem.People[ana].History.Count(day => !day.IsOff));
        var broken = new Hints(read.Problem, read.Current).Assign(ana, read.Position(week.Shifts[0].Id, week.Cook.Id)).Hard;
        Assert.Equal(isOver, broken.Any(violation => violation.Rule.Key == RuleKey.MaxConsecutiveDays));
    }

    private static async Task<WeekProblem> ReadAsync(RunSite site, SmallWeek week, RuleLevel level, RuleKey rule, string parameters)
    {
        await using var db = site.Open();
        var rows = await WeekRows.ReadAsync(db, week.Schedule.Id, Cancellation, [new(rule, level, 1, parameters, RuleScope.Everyone, null)]);
        return ProblemBuilder.Build(rows!).Value!;
    }

    /// <summary>A published week that Ana worked each day.</summary>
    private static async Task WorkedAsync(RunSite site, SmallWeek week, int weeksAgo)
    {
        var earlier = await week.ArrangeAnotherAsync(site, -weeksAgo);
        await using var db = site.Open();
        db.AddRange(db.PlannedShifts.Where(shift => shift.ScheduleId == earlier.Id).AsEnumerable()
            .Select(shift => ShiftAssignment.Of(shift, week.Cooks[0].Id, week.Cook.Id)));
        Assert.Null(db.Schedules.Single(one => one.Id == earlier.Id).Publish(1, "Mara", DateTime.UnixEpoch));
        await db.SaveChangesAsync(Cancellation);
    }
}
