using SmartScheduling.Domain.Rules;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class MaxShiftsTests
{
    [Fact]
    public void One_shift_a_day_unless_said_otherwise()
    {
        var week = new WeekSketch().Rule(RuleKey.MaxShifts);
        var person = week.Person();
        int early = week.Early(0), late = week.Late(0);
        Assert.Empty(week.Broken(RuleKey.MaxShifts, person, early));
        var violation = Assert.Single(week.Broken(RuleKey.MaxShifts, person, early, late));
        Assert.Equal("Ana has 2 shifts on Mon 23 Nov; the most is 1 shift.", violation.Sentence);
    }

    [Theory]
    [InlineData(RuleLevel.Hard, 2)]
    [InlineData(RuleLevel.Soft, 20)]
    public void Shifts_of_given_kinds_in_a_week(RuleLevel level, long points)
    {
        var week = new WeekSketch().Rule(RuleKey.MaxShifts, level, """{"count":1,"kinds":["Night"],"period":"week"}""");
        var violation = Assert.Single(week.Broken(RuleKey.MaxShifts, week.Person(), week.Night(0), week.Night(2), week.Night(4), week.Early(6)));
        Assert.Equal((2, points), (violation.Amount, violation.Points));
        Assert.Contains("3 Night shifts", violation.Sentence);
    }

    [Fact]
    public void A_week_that_began_before_the_period_counts_whole()
    {
        // The period begins on a Thursday; Sunday's shift belongs to the week before.
        var week = new WeekSketch(5) { FirstDay = WeekSketch.Monday.AddDays(3), KnownDaysBefore = 7 }.Rule(RuleKey.MaxShifts, parameters: """{"count":3,"period":"week"}""");
        var person = week.Person(with: one => one with { History = [WeekSketch.Past(-4, 6, 14), WeekSketch.Past(-3, 6, 14), WeekSketch.Past(-2, 6, 14)] });
        var days = week.Earlies();
        Assert.Empty(week.Broken(RuleKey.MaxShifts, person, days[0], days[4]));
        Assert.Equal(2, Assert.Single(week.Broken(RuleKey.MaxShifts, person, days[0], days[1], days[3], days[4])).Amount);
    }

    [Fact]
    public void Several_settings_stand_side_by_side()
    {
        var week = new WeekSketch()
            .Rule(RuleKey.MaxShifts)
            .Rule(RuleKey.MaxShifts, RuleLevel.Soft, """{"count":2,"period":"week"}""", weight: 5);
        var evaluation = week.Evaluate(week.Works(week.Person(), week.Early(0), week.Late(0), week.Early(3)));
        Assert.Equal((1, 5), (evaluation.Score.Hard, evaluation.Score.Soft));
    }
}
