using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class MinShiftsTests
{
    [Theory]
    [InlineData(RuleLevel.Hard, 2)]
    [InlineData(RuleLevel.Soft, 20)]
    public void The_shifts_missing_in_a_week_count(RuleLevel level, long points)
    {
        var week = new WeekSketch().Rule(RuleKey.MinShifts, level, """{"count":3,"kinds":["Night"],"period":"week"}""");
        var violation = Assert.Single(week.Broken(RuleKey.MinShifts, week.Person(), week.Night(0), week.Early(2), week.Early(3)));
        Assert.Equal((2, points), (violation.Amount, violation.Points));
        Assert.Equal("Ana has 1 Night shift from Mon 23 Nov to Sun 29 Nov; the least is 3 Night shifts.", violation.Sentence);
    }

    [Fact]
    public void Enough_is_enough()
    {
        var week = new WeekSketch().Rule(RuleKey.MinShifts, parameters: """{"count":2}""");
        Assert.Empty(week.Broken(RuleKey.MinShifts, week.Person(), week.Early(0), week.Late(0)));
    }

    [Fact]
    public void Every_day_and_every_few_days_are_periods_too()
    {
        var week = new WeekSketch().Rule(RuleKey.MinShifts, parameters: """{"count":1,"period":"3 days"}""").Rule(RuleKey.MinShifts, RuleLevel.Soft, """{"count":1,"period":"day"}""", weight: 1);
        var person = week.Person();
        var score = week.Evaluate(week.Works(person, week.Early(1), week.Early(5))).Score;
        // Only Wednesday to Friday has none among the stretches of three days; five days have none.
        Assert.Equal(new Score(1, 0, 5), score);
    }

    [Fact]
    public void Absence_and_a_late_start_lessen_the_minimum()
    {
        var week = new WeekSketch().Rule(RuleKey.MinShifts, parameters: """{"count":4,"period":"week"}""");
        week.Person("Ana", one => one with { TimeOff = [new(0, 3 * 1440)] });
        week.Person("Ben", one => one with { EmployedFrom = 5 });
        Assert.Equal([2L, 1L], week.Broken(RuleKey.MinShifts, week.Roster()).Select(one => one.Amount));
    }

    [Fact]
    public void Shifts_of_a_week_that_began_before_the_period_count()
    {
        var week = new WeekSketch(4) { FirstDay = WeekSketch.Monday.AddDays(3), KnownDaysBefore = 7 }.Rule(RuleKey.MinShifts, parameters: """{"count":2}""");
        var person = week.Person(with: one => one with { History = [WeekSketch.Past(-4, 6, 14), WeekSketch.Past(-3, 6, 14)] });
        Assert.Equal(1, Assert.Single(week.Broken(RuleKey.MinShifts, week.Roster())).Amount);
        Assert.Empty(week.Broken(RuleKey.MinShifts, person, week.Early(0)));
    }
}
