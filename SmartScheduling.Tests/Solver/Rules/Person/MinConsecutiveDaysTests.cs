using SmartScheduling.Domain.Rules;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class MinConsecutiveDaysTests
{
    private const string Three = """{"count":3}""";

    [Theory]
    [InlineData(RuleLevel.Hard, 2)]
    [InlineData(RuleLevel.Soft, 6)]
    public void A_run_that_ends_too_early_lacks_days(RuleLevel level, long points)
    {
        var week = new WeekSketch().Rule(RuleKey.MinConsecutiveDays, level, Three);
        var violation = Assert.Single(week.Broken(RuleKey.MinConsecutiveDays, week.Person(), week.Early(2)));
        Assert.Equal((2, points), (violation.Amount, violation.Points));
        Assert.Equal("Ana works only 1 day in a row until Wed 25 Nov; at least 3 are meant.", violation.Sentence);
    }

    [Fact]
    public void Days_of_other_kinds_end_a_run_of_given_kinds()
    {
        var week = new WeekSketch().Rule(RuleKey.MinConsecutiveDays, RuleLevel.Soft, """{"count":3,"kinds":["Late"]}""", weight: 15);
        var broken = week.Broken(RuleKey.MinConsecutiveDays, week.Person(), week.Late(1), week.Late(2), week.Early(3), week.Late(4));
        Assert.Equal((15, 3), (Assert.Single(broken, one => one.Day == 3).Points, broken[0].Day));
        Assert.Equal("Ana works only 2 Late days in a row until Wed 25 Nov; at least 3 are meant.", broken[0].Sentence);
        Assert.Equal(30, broken[1].Points);
    }

    [Fact]
    public void A_run_that_is_long_enough_is_fine()
    {
        var week = new WeekSketch().Rule(RuleKey.MinConsecutiveDays, parameters: Three);
        Assert.Empty(week.Broken(RuleKey.MinConsecutiveDays, week.Person(), week.Earlies()[1..5]));
    }

    [Fact]
    public void A_run_that_may_have_begun_earlier_or_may_go_on_is_not_judged()
    {
        var week = new WeekSketch().Rule(RuleKey.MinConsecutiveDays, parameters: Three);
        Assert.Empty(week.Broken(RuleKey.MinConsecutiveDays, week.Person(), week.Early(0), week.Early(6)));
    }

    [Fact]
    public void With_known_days_before_the_run_at_the_beginning_is_judged()
    {
        var week = new WeekSketch { KnownDaysBefore = 7 }.Rule(RuleKey.MinConsecutiveDays, parameters: Three);
        var rested = week.Person("Ana");
        var busy = week.Person("Ben", one => one with { History = [WeekSketch.Past(-2, 6, 14), WeekSketch.Past(-1, 6, 14)] });
        var early = week.Early(0, count: 2);
        var violation = Assert.Single(week.Broken(RuleKey.MinConsecutiveDays, week.Roster((rested, early), (busy, early))));
        Assert.Equal((rested, 2), (violation.Person, violation.Amount));
    }
}
