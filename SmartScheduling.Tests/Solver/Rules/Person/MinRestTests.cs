using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class MinRestTests
{
    [Theory]
    [InlineData(480, 0)]
    [InlineData(660, 180)]
    [InlineData(720, 240)]
    public void The_minutes_that_are_missing_count(int rest, long missing)
    {
        var week = new WeekSketch().Rule(RuleKey.MinRest, parameters: $$"""{"minutes":{{rest}}}""");
        // From 22:00 to 06:00 are 480 minutes.
        Assert.Equal(missing, week.Broken(RuleKey.MinRest, week.Person(), week.Late(0), week.Early(1)).Sum(one => one.Amount));
    }

    [Fact]
    public void The_sentence_says_how_much_rest_there_is_and_how_much_is_meant()
    {
        var week = new WeekSketch().Rule(RuleKey.MinRest, RuleLevel.Soft, weight: 2);
        var violation = Assert.Single(week.Broken(RuleKey.MinRest, week.Person(), week.Late(0), week.Early(1)));
        Assert.Equal((ScoreLevel.Soft, 360), (violation.Level, violation.Points));
        Assert.Equal("Ana has 8 h of rest before Early on Tue 24 Nov; 11 h are meant.", violation.Sentence);
    }

    [Fact]
    public void Two_shifts_of_one_day_need_rest_between_them_too()
    {
        var week = new WeekSketch().Rule(RuleKey.MinRest);
        Assert.Equal(660, Assert.Single(week.Broken(RuleKey.MinRest, week.Person(), week.Early(0), week.Late(0))).Amount);
    }

    [Fact]
    public void A_long_rest_reaches_over_free_days()
    {
        var week = new WeekSketch().Rule(RuleKey.MinRest, parameters: """{"minutes":4320}""");
        // Monday 14:00 to Wednesday 06:00 are 40 of 72 hours.
        Assert.Equal(32 * 60, Assert.Single(week.Broken(RuleKey.MinRest, week.Person(), week.Early(0), week.Early(2))).Amount);
    }

    [Fact]
    public void It_can_be_meant_for_certain_kinds_before_and_after()
    {
        var week = new WeekSketch().Rule(RuleKey.MinRest, parameters: """{"minutes":2880,"after":["Night"],"before":["Early"]}""");
        var person = week.Person();
        int night = week.Night(0), late = week.Late(1), early = week.Early(2);
        Assert.Empty(week.Broken(RuleKey.MinRest, person, night, late));
        // The late shift in between neither ends nor hides the rest after the night.
        Assert.Equal(24 * 60, Assert.Single(week.Broken(RuleKey.MinRest, person, night, late, early)).Amount);
    }

    [Fact]
    public void The_evening_before_the_period_counts()
    {
        var week = new WeekSketch { KnownDaysBefore = 7 }.Rule(RuleKey.MinRest);
        var person = week.Person(with: one => one with { History = [WeekSketch.Past(-1, 14, 22, ShiftKind.Late)] });
        Assert.Equal(180, Assert.Single(week.Broken(RuleKey.MinRest, person, week.Early(0))).Amount);
    }

    [Fact]
    public void The_night_of_the_spring_clock_change_is_an_hour_shorter()
    {
        // The clock goes from 02:00 to 03:00 on Sunday 29 March 2026, so 22:00 to 06:00 are 420 minutes of rest.
        var sunday = new DateOnly(2026, 3, 29);
        var week = new WeekSketch { FirstDay = sunday.AddDays(-1), DayLengths = new Dictionary<DateOnly, int> { [sunday] = 1380 } };
        week.Rule(RuleKey.MinRest, parameters: """{"minutes":480}""");
        var late = week.Late(0);
        var early = week.Shift(1, "Early", 5, 13, ShiftKind.Early);
        Assert.Equal(60, Assert.Single(week.Broken(RuleKey.MinRest, week.Person(), late, early)).Amount);
    }
}
