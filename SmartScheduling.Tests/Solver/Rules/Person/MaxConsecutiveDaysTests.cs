using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class MaxConsecutiveDaysTests
{
    private const string Three = """{"count":3}""";

    [Fact]
    public void A_run_of_the_longest_length_is_fine()
    {
        var week = new WeekSketch().Rule(RuleKey.MaxConsecutiveDays, parameters: Three);
        var days = week.Earlies();
        Assert.Empty(week.Broken(RuleKey.MaxConsecutiveDays, week.Person(), days[0], days[1], days[2], days[4], days[5], days[6]));
    }

    [Theory]
    [InlineData(RuleLevel.Hard, 2)]
    [InlineData(RuleLevel.Soft, 20)]
    public void Each_day_beyond_it_counts(RuleLevel level, long points)
    {
        var week = new WeekSketch().Rule(RuleKey.MaxConsecutiveDays, level, Three);
        var broken = week.Broken(RuleKey.MaxConsecutiveDays, week.Person(), week.Earlies()[..5]);
        Assert.Equal((points, 2), (broken.Sum(one => one.Points), broken.Count));
        Assert.Equal("Ana works more than 3 days in a row with Early on Thu 26 Nov.", broken[0].Sentence);
    }

    [Fact]
    public void A_run_that_began_before_the_period_goes_on()
    {
        var week = new WeekSketch { KnownDaysBefore = 3 }.Rule(RuleKey.MaxConsecutiveDays, parameters: Three);
        var person = week.Person(with: one => one with { History = [WeekSketch.Past(-2, 6, 14), WeekSketch.Past(-1, 6, 14)] });
        Assert.Single(week.Broken(RuleKey.MaxConsecutiveDays, person, week.Earlies()[..2]));
    }

    [Fact]
    public void Days_of_other_kinds_end_a_run_of_given_kinds()
    {
        var week = new WeekSketch { KnownDaysBefore = 1 }.Rule(RuleKey.MaxConsecutiveDays, RuleLevel.Soft, """{"count":2,"kinds":["Late"]}""", weight: 15);
        var person = week.Person(with: one => one with { History = [WeekSketch.Past(-1, 14, 22, ShiftKind.Late)] });
        var broken = week.Broken(RuleKey.MaxConsecutiveDays, person, week.Late(0), week.Late(1), week.Early(2), week.Late(3), week.Late(4));
        Assert.Equal((15, 1), (Assert.Single(broken).Points, broken[0].Day));
        Assert.Equal("Ana works more than 2 Late days in a row with Late on Tue 24 Nov.", broken[0].Sentence);
    }

    [Fact]
    public void Two_shifts_on_a_day_are_one_day()
    {
        var week = new WeekSketch().Rule(RuleKey.MaxConsecutiveDays, parameters: """{"count":1}""");
        Assert.Empty(week.Broken(RuleKey.MaxConsecutiveDays, week.Person(), week.Early(0), week.Late(0)));
    }
}
