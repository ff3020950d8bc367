using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class MinMinutesTests
{
    private static readonly Func<PersonInput, PersonInput> TwentyHours = person => person with { MinMinutes = 1200 };

    [Theory]
    [InlineData(RuleLevel.Soft, ScoreLevel.Soft, 480)]
    [InlineData(RuleLevel.Hard, ScoreLevel.Hard, 240)]
    public void The_minutes_missing_to_the_contract_count(RuleLevel level, ScoreLevel counted, long points)
    {
        var week = new WeekSketch().Rule(RuleKey.MinMinutes, level, weight: 2);
        var violation = Assert.Single(week.Broken(RuleKey.MinMinutes, week.Person(with: TwentyHours), week.Early(0), week.Early(1)));
        Assert.Equal((counted, 240, points), (violation.Level, violation.Amount, violation.Points));
        Assert.Equal("Ana has 16 h from Mon 23 Nov to Sun 29 Nov; the least is 20 h.", violation.Sentence);
    }

    [Fact]
    public void Enough_is_enough()
    {
        var week = new WeekSketch().Rule(RuleKey.MinMinutes);
        Assert.Empty(week.Broken(RuleKey.MinMinutes, week.Person(with: TwentyHours), week.Early(0), week.Early(1), week.Early(2)));
    }

    [Fact]
    public void Time_off_lessens_the_minimum_by_its_share_of_the_week()
    {
        var week = new WeekSketch().Rule(RuleKey.MinMinutes);
        // Three and a half of seven days off: half of 1200 minutes are meant.
        var person = week.Person(with: one => one with { MinMinutes = 1200, TimeOff = [new(0, 3 * 1440 + 720)] });
        Assert.Equal(120, Assert.Single(week.Broken(RuleKey.MinMinutes, person, week.Early(5))).Amount);
    }

    [Fact]
    public void Who_starts_in_the_middle_of_the_week_owes_the_rest_of_it()
    {
        var week = new WeekSketch().Rule(RuleKey.MinMinutes);
        var person = week.Person(with: one => one with { MinMinutes = 1400, EmployedFrom = 5 });
        Assert.Equal(400, Assert.Single(week.Broken(RuleKey.MinMinutes, week.Roster())).Amount);
        Assert.Equal(person, Assert.Single(week.Broken(RuleKey.MinMinutes, week.Roster())).Person);
    }

    [Fact]
    public void Part_of_a_week_owes_its_part()
    {
        var week = new WeekSketch(9).Rule(RuleKey.MinMinutes);
        week.Person(with: one => one with { MinMinutes = 1400 });
        Assert.Equal([1400L, 400L], week.Broken(RuleKey.MinMinutes, week.Roster()).Select(one => one.Amount));
    }

    [Theory]
    [InlineData(7, 440)]
    [InlineData(0, 800)]
    public void A_week_that_began_before_the_period_counts_as_far_as_it_is_known(int knownDaysBefore, long missing)
    {
        // The period begins on a Thursday.
        var week = new WeekSketch(4) { FirstDay = WeekSketch.Monday.AddDays(3), KnownDaysBefore = knownDaysBefore }.Rule(RuleKey.MinMinutes);
        PastShiftInput[] past = [WeekSketch.Past(-4, 6, 14), WeekSketch.Past(-3, 6, 14), WeekSketch.Past(-2, 6, 14)];
        var person = week.Person(with: one => one with { MinMinutes = 1400, History = knownDaysBefore > 0 ? past : [] });
        int[] days = week.Earlies();
        Assert.Equal(missing, Assert.Single(week.Broken(RuleKey.MinMinutes, week.Roster())).Amount);
        Assert.Empty(week.Broken(RuleKey.MinMinutes, person, knownDaysBefore > 0 ? days[..1] : days[..2]));
    }

    [Fact]
    public void A_fixed_number_of_minutes_goes_before_the_contract()
    {
        var week = new WeekSketch().Rule(RuleKey.MinMinutes, parameters: """{"minutes":600,"period":"whole"}""");
        Assert.Equal(120, Assert.Single(week.Broken(RuleKey.MinMinutes, week.Person(with: TwentyHours), week.Early(0))).Amount);
    }
}
