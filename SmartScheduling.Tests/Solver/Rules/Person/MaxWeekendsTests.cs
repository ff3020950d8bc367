using SmartScheduling.Domain.Rules;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class MaxWeekendsTests
{
    private const string OneInTwo = """{"count":1,"weeks":2}""";

    [Theory]
    [InlineData(RuleLevel.Hard, 1)]
    [InlineData(RuleLevel.Soft, 10)]
    public void A_weekend_too_many_counts_where_it_is_worked(RuleLevel level, long points)
    {
        var week = new WeekSketch(14).Rule(RuleKey.MaxWeekends, level, OneInTwo);
        var days = week.Earlies();
        var violation = Assert.Single(week.Broken(RuleKey.MaxWeekends, week.Person(), days[5], days[12], days[13]));
        Assert.Equal((1, points, 12), (violation.Amount, violation.Points, violation.Day));
        Assert.Equal("Ana works more than 1 weekend in 2 weeks with Early on Sat 5 Dec.", violation.Sentence);
    }

    [Fact]
    public void Saturday_and_Sunday_are_one_weekend()
    {
        var week = new WeekSketch(14).Rule(RuleKey.MaxWeekends, RuleLevel.Hard, OneInTwo);
        var days = week.Earlies();
        Assert.Empty(week.Broken(RuleKey.MaxWeekends, week.Person(), days[4], days[5], days[6], days[7]));
    }

    [Theory]
    [InlineData(RuleLevel.Hard, 2)]
    [InlineData(RuleLevel.Soft, 20)]
    public void Without_weeks_those_of_the_period_count_and_none_before(RuleLevel level, long points)
    {
        var week = new WeekSketch(28) { KnownDaysBefore = 14 }.Rule(RuleKey.MaxWeekends, level, """{"count":2,"weeks":0}""");
        var person = week.Person(with: one => one with { History = [WeekSketch.Past(-8, 6, 14), WeekSketch.Past(-1, 6, 14)] });
        var days = week.Earlies();
        Assert.Empty(week.Broken(RuleKey.MaxWeekends, person, days[5], days[20]));
        var broken = week.Broken(RuleKey.MaxWeekends, person, days[5], days[13], days[19], days[20], days[26]);
        Assert.Equal((2, points), (broken.Count, broken.Sum(one => one.Points)));
        Assert.Equal("Ana works more than 2 weekends in the period with Early on Sat 12 Dec.", broken[0].Sentence);
    }

    [Fact]
    public void The_weeks_roll()
    {
        var week = new WeekSketch(28).Rule(RuleKey.MaxWeekends, RuleLevel.Hard, OneInTwo);
        var days = week.Earlies();
        Assert.Empty(week.Broken(RuleKey.MaxWeekends, week.Person(), days[5], days[19]));
        Assert.Equal(3, week.Broken(RuleKey.MaxWeekends, week.Person("Ben"), days[6], days[13], days[20], days[27]).Count);
    }

    [Fact]
    public void Weekends_worked_before_the_period_count()
    {
        var week = new WeekSketch { KnownDaysBefore = 14 }.Rule(RuleKey.MaxWeekends, RuleLevel.Hard, """{"count":2,"weeks":3}""");
        var person = week.Person(with: one => one with { History = [WeekSketch.Past(-8, 6, 14), WeekSketch.Past(-2, 6, 14), WeekSketch.Past(-1, 6, 14)] });
        Assert.Single(week.Broken(RuleKey.MaxWeekends, person, week.Early(6)));
    }

    [Fact]
    public void A_Sunday_at_the_start_of_the_period_belongs_to_the_weekend_before()
    {
        var week = new WeekSketch(8) { FirstDay = WeekSketch.Monday.AddDays(-1), KnownDaysBefore = 7 }.Rule(RuleKey.MaxWeekends, RuleLevel.Hard, """{"count":1,"weeks":1}""");
        var person = week.Person(with: one => one with { History = [WeekSketch.Past(-1, 6, 14)] });
        Assert.Empty(week.Broken(RuleKey.MaxWeekends, person, week.Early(0), week.Early(6)));
    }
}
