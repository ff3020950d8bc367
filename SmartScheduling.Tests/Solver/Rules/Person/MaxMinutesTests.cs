using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class MaxMinutesTests
{
    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 480)]
    public void A_week_has_48_hours_unless_said_otherwise(int shifts, long excess)
    {
        var week = new WeekSketch().Rule(RuleKey.MaxMinutes);
        Assert.Equal(excess, week.Broken(RuleKey.MaxMinutes, week.Person(), week.Earlies()[..shifts]).Sum(one => one.Amount));
    }

    [Fact]
    public void The_sentence_names_the_week()
    {
        var week = new WeekSketch().Rule(RuleKey.MaxMinutes, RuleLevel.Soft, """{"minutes":600}""", weight: 2);
        var violation = Assert.Single(week.Broken(RuleKey.MaxMinutes, week.Person(), week.Early(0), week.Early(1)));
        Assert.Equal((ScoreLevel.Soft, 360, 720), (violation.Level, violation.Amount, violation.Points));
        Assert.Equal("Ana has 16 h from Mon 23 Nov to Sun 29 Nov; the most is 10 h.", violation.Sentence);
    }

    [Fact]
    public void Weeks_begin_on_the_sites_first_weekday()
    {
        var week = new WeekSketch(14).Rule(RuleKey.MaxMinutes, parameters: """{"minutes":960}""");
        var person = week.Person();
        var days = week.Earlies();
        Assert.Empty(week.Broken(RuleKey.MaxMinutes, person, days[5], days[6], days[7], days[8]));
        Assert.Single(week.Broken(RuleKey.MaxMinutes, person, days[4], days[5], days[6]));
    }

    [Fact]
    public void Where_weeks_begin_on_Sunday_they_are_counted_from_it()
    {
        var week = new WeekSketch(14) { FirstWeekday = DayOfWeek.Sunday }.Rule(RuleKey.MaxMinutes, parameters: """{"minutes":960}""");
        var person = week.Person();
        var days = week.Earlies();
        // Day 5 is the last of the first week.
        Assert.Empty(week.Broken(RuleKey.MaxMinutes, person, days[4], days[5], days[6], days[7]));
        var violation = Assert.Single(week.Broken(RuleKey.MaxMinutes, person, days[6], days[7], days[12]));
        Assert.Equal("Ana has 24 h from Sun 29 Nov to Sat 5 Dec; the most is 16 h.", violation.Sentence);
    }

    [Fact]
    public void A_week_that_began_before_the_period_counts_whole()
    {
        // The period begins on a Thursday.
        var week = new WeekSketch(4) { FirstDay = WeekSketch.Monday.AddDays(3), KnownDaysBefore = 7 }.Rule(RuleKey.MaxMinutes, parameters: """{"minutes":960}""");
        var person = week.Person(with: one => one with { History = [WeekSketch.Past(-4, 6, 14), WeekSketch.Past(-3, 6, 14), WeekSketch.Past(-2, 6, 14)] });
        // Sunday's shift belongs to the week before; two of this week and the new one are 24 hours.
        var violation = Assert.Single(week.Broken(RuleKey.MaxMinutes, person, week.Early(0)));
        Assert.Equal(480, violation.Amount);
        Assert.Contains("together with the 3 days before", violation.Sentence);
    }

    [Fact]
    public void A_day_a_month_and_the_whole_period_are_periods_too()
    {
        var week = new WeekSketch(14); // 23 November to 6 December
        week.Rule(RuleKey.MaxMinutes, parameters: """{"minutes":480,"period":"day"}""");
        week.Rule(RuleKey.MaxMinutes, parameters: """{"minutes":1440,"period":"month"}""");
        week.Rule(RuleKey.MaxMinutes, parameters: """{"minutes":1920,"period":"whole"}""");
        var person = week.Person();
        var days = week.Earlies();
        Assert.Empty(week.Broken(RuleKey.MaxMinutes, person, days[0], days[1], days[2], days[8]));
        Assert.Equal([480L], week.Broken(RuleKey.MaxMinutes, person, days[0], days[1], days[8], days[9], days[10]).Select(one => one.Amount));
        Assert.Equal([480L, 480L], week.Broken(RuleKey.MaxMinutes, person, days[0], days[8], days[9], days[10], days[11]).Select(one => one.Amount));
        Assert.Equal([480L], week.Broken(RuleKey.MaxMinutes, person, days[0], week.Late(0)).Select(one => one.Amount));
    }

    [Fact]
    public void Every_stretch_of_n_days_is_looked_at()
    {
        var week = new WeekSketch().Rule(RuleKey.MaxMinutes, parameters: """{"minutes":480,"period":"3 days"}""");
        var person = week.Person();
        var days = week.Earlies();
        Assert.Empty(week.Broken(RuleKey.MaxMinutes, person, days[0], days[3], days[6]));
        // Two stretches hold Wednesday and Thursday: Tue-Thu and Wed-Fri.
        Assert.Equal([480L, 480L], week.Broken(RuleKey.MaxMinutes, person, days[2], days[3]).Select(one => one.Amount));
    }

    [Fact]
    public void Zero_minutes_mean_the_contracts_maximum()
    {
        var week = new WeekSketch().Rule(RuleKey.MaxMinutes, parameters: """{"minutes":0}""");
        var part = week.Person("Ana", one => one with { MaxMinutes = 600 });
        var free = week.Person("Ben");
        var days = week.Earlies();
        Assert.Equal(360, Assert.Single(week.Broken(RuleKey.MaxMinutes, part, days[0], days[1])).Amount);
        Assert.Empty(week.Broken(RuleKey.MaxMinutes, free, days));
    }

    [Fact]
    public void A_night_over_the_spring_clock_change_has_seven_hours()
    {
        var sunday = new DateOnly(2026, 3, 29);
        var week = new WeekSketch(2) { FirstDay = sunday.AddDays(-1), DayLengths = new Dictionary<DateOnly, int> { [sunday] = 1380 } };
        week.Rule(RuleKey.MaxMinutes, parameters: """{"minutes":400,"period":"whole"}""");
        var night = week.Shift(0, "Night", 22, 29, SmartScheduling.Domain.Shifts.ShiftKind.Night);
        Assert.Equal(20, Assert.Single(week.Broken(RuleKey.MaxMinutes, week.Person(), night)).Amount);
    }
}
