using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class PreferenceRuleTests
{
    private static long Points(Preference preference, Func<WeekSketch, int[]> works)
    {
        var week = new WeekSketch().Rule(RuleKey.Preference, RuleLevel.Soft, weight: 1);
        var person = week.Person(with: one => one with { Preferences = [preference] });
        var shifts = works(week);
        return week.Evaluate(week.Works(person, shifts)).Score.Soft;
    }

    [Fact]
    public void An_unwanted_template_costs_its_weight_each_time()
    {
        var noNights = new Preference { Wanted = false, Weight = 4, Template = (int)ShiftKind.Night };
        Assert.Equal(8, Points(noNights, week => [week.Night(0), week.Early(2), week.Night(4)]));
        Assert.Equal(0, Points(noNights, week => [week.Early(2)]));
    }

    [Fact]
    public void A_wanted_template_costs_on_days_worked_without_it()
    {
        var earlies = new Preference { Wanted = true, Weight = 2, Template = (int)ShiftKind.Early };
        Assert.Equal(0, Points(earlies, week => [week.Early(0), week.Early(1)]));
        Assert.Equal(2, Points(earlies, week => [week.Early(0), week.Late(1)]));
        Assert.Equal(0, Points(earlies, week => [week.Early(0), week.Late(0)]));
    }

    [Fact]
    public void A_wanted_weekday_costs_when_it_passes_without_work()
    {
        var mondays = new Preference { Wanted = true, Weight = 3, Weekday = DayOfWeek.Monday };
        Assert.Equal(0, Points(mondays, week => [week.Late(0)]));
        Assert.Equal(3, Points(mondays, week => [week.Late(1)]));
    }

    [Fact]
    public void An_unwanted_weekday_costs_when_it_is_worked()
    {
        var noSundays = new Preference { Wanted = false, Weight = 5, Weekday = DayOfWeek.Sunday };
        Assert.Equal(5, Points(noSundays, week => [week.Early(6), week.Early(0)]));
    }

    [Fact]
    public void A_template_wanted_on_one_day_costs_unless_it_is_worked_then()
    {
        var lateOnTuesday = new Preference { Wanted = true, Weight = 2, Day = 1, Template = (int)ShiftKind.Late };
        Assert.Equal(0, Points(lateOnTuesday, week => [week.Late(1)]));
        Assert.Equal(2, Points(lateOnTuesday, week => [week.Early(1)]));
        Assert.Equal(2, Points(lateOnTuesday, week => [week.Late(2)]));
    }

    [Theory]
    [InlineData(13, 22, 1)] // one of eight hours: 4/8, rounded up
    [InlineData(10, 22, 2)]
    [InlineData(14, 22, 0)]
    [InlineData(22, 7, 1)] // past midnight
    [InlineData(0, 24, 4)]
    public void Only_the_share_of_the_shift_in_an_unwanted_time_counts(int from, int to, long points)
    {
        var unwanted = new Preference { Wanted = false, Weight = 4, FromMinute = from * 60, ToMinute = to * 60 };
        Assert.Equal(points, Points(unwanted, week => [week.Early(2)]));
    }

    [Fact]
    public void Only_the_share_of_the_shift_outside_a_wanted_time_counts()
    {
        var mornings = new Preference { Wanted = true, Weight = 4, FromMinute = 6 * 60, ToMinute = 12 * 60 };
        Assert.Equal(1, Points(mornings, week => [week.Early(2)]));
        Assert.Equal(4, Points(mornings, week => [week.Late(2)]));
    }

    [Fact]
    public void The_rules_weight_multiplies_and_the_sentence_says_what_was_not_wanted()
    {
        var week = new WeekSketch().Rule(RuleKey.Preference, RuleLevel.Soft, weight: 10);
        var person = week.Person(with: one => one with { Preferences = [new() { Wanted = false, Weight = 2, Weekday = DayOfWeek.Monday }] });
        var violation = Assert.Single(week.Broken(RuleKey.Preference, person, week.Early(0)));
        Assert.Equal((2, 20), (violation.Amount, violation.Points));
        Assert.Equal("Ana did not want Early on Mon 23 Nov.", violation.Sentence);
    }
}
