using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class CostTests
{
    [Fact]
    public void Wages_are_told_for_each_person_in_whole_units()
    {
        var week = new WeekSketch().Rule(RuleKey.Cost, RuleLevel.Soft, weight: 2);
        var ana = week.Person("Ana", one => one with { WagePerHour = 15.20m });
        // Twice eight hours: 121.6, rounded to 122 each day.
        var violation = Assert.Single(week.Broken(RuleKey.Cost, ana, week.Early(0), week.Early(3)));
        Assert.Equal((ScoreLevel.Soft, 244, 488), (violation.Level, violation.Amount, violation.Points));
        Assert.Equal("Ana costs 244 from Mon 23 Nov to Sun 29 Nov.", violation.Sentence);
    }

    [Fact]
    public void Who_has_no_wage_or_no_work_costs_nothing()
    {
        var week = new WeekSketch().Rule(RuleKey.Cost, RuleLevel.Soft);
        var ana = week.Person("Ana");
        week.Person("Ben", one => one with { WagePerHour = 20 });
        Assert.Empty(week.Broken(RuleKey.Cost, ana, week.Early(0)));
    }

    [Theory]
    [InlineData(125, null, 40)]
    [InlineData(150, null, 80)]
    [InlineData(150, 200, 160)]
    [InlineData(100, null, 0)]
    public void Minutes_above_the_contract_cost_more(int percent, int? own, long premium)
    {
        var week = new WeekSketch().Rule(RuleKey.Cost, RuleLevel.Soft, $$"""{"overtime":{{percent}}}""");
        var ana = week.Person("Ana", one => one with { WagePerHour = 20, TargetMinutes = 480, OvertimePercent = own });
        var broken = week.Broken(RuleKey.Cost, ana, week.Early(0), week.Early(1));
        Assert.Equal(320 + premium, broken.Sum(one => one.Amount));
        if (premium > 0)
            Assert.Equal($"Ana works 8 h above the contract's 8 h from Mon 23 Nov to Sun 29 Nov, which costs {premium} more.", broken[1].Sentence);
    }

    [Fact]
    public void Each_week_has_its_own_overtime_and_the_days_before_count_in_theirs()
    {
        var week = new WeekSketch(11) { FirstDay = WeekSketch.Monday.AddDays(3), KnownDaysBefore = 7 }.Rule(RuleKey.Cost, RuleLevel.Soft, """{"overtime":200}""");
        var ana = week.Person("Ana", one => one with { WagePerHour = 10, TargetMinutes = 960, History = [WeekSketch.Past(-4, 6, 14), WeekSketch.Past(-3, 6, 14)] });
        // Monday and two days of this week are 24 hours, eight of them overtime; two of the next week are none.
        Assert.Equal(4 * 80 + 80, week.Broken(RuleKey.Cost, ana, week.Early(0), week.Early(1), week.Early(4), week.Early(5)).Sum(one => one.Amount));
    }
}
