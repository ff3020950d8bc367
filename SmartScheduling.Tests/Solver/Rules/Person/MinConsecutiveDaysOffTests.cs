using SmartScheduling.Domain.Rules;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class MinConsecutiveDaysOffTests
{
    [Theory]
    [InlineData(RuleLevel.Hard, 1)]
    [InlineData(RuleLevel.Soft, 3)]
    public void A_single_free_day_between_working_days_lacks_one(RuleLevel level, long points)
    {
        var week = new WeekSketch().Rule(RuleKey.MinConsecutiveDaysOff, level);
        var violation = Assert.Single(week.Broken(RuleKey.MinConsecutiveDaysOff, week.Person(), week.Early(1), week.Early(3)));
        Assert.Equal((1, points, 3), (violation.Amount, violation.Points, violation.Day));
        Assert.Equal("Ana has only 1 free day before Early on Thu 26 Nov; at least 2 in a row are meant.", violation.Sentence);
    }

    [Fact]
    public void Two_free_days_are_fine_and_so_are_those_at_the_edges()
    {
        var week = new WeekSketch().Rule(RuleKey.MinConsecutiveDaysOff);
        Assert.Empty(week.Broken(RuleKey.MinConsecutiveDaysOff, week.Person(), week.Early(1), week.Early(2), week.Early(5)));
    }

    [Theory]
    [InlineData(RuleLevel.Hard, 2)]
    [InlineData(RuleLevel.Soft, 6)]
    public void Each_free_day_beyond_the_most_counts(RuleLevel level, long points)
    {
        var week = new WeekSketch().Rule(RuleKey.MinConsecutiveDaysOff, level, """{"count":2,"most":3}""");
        var broken = week.Broken(RuleKey.MinConsecutiveDaysOff, week.Person(), week.Early(0), week.Early(6));
        Assert.Equal((2, points, 4), (broken.Count, broken.Sum(one => one.Points), broken[0].Day));
        Assert.Equal("Ana has more than 3 free days in a row with Fri 27 Nov.", broken[0].Sentence);
    }

    [Fact]
    public void Free_days_whose_begin_is_not_known_count_against_the_most_only()
    {
        var week = new WeekSketch().Rule(RuleKey.MinConsecutiveDaysOff, parameters: """{"count":3,"most":3}""");
        var (person, days) = (week.Person(), week.Earlies());
        Assert.Empty(week.Broken(RuleKey.MinConsecutiveDaysOff, person, days[2], days[6]));
        Assert.Equal(3, Assert.Single(week.Broken(RuleKey.MinConsecutiveDaysOff, person, days[4])).Day);
    }

    [Fact]
    public void The_most_is_not_below_the_least() =>
        Assert.Contains("fewer than the least", Assert.Single(SmartScheduling.Solver.Model.Problem.Create(
            new WeekSketch().Rule(RuleKey.MinConsecutiveDaysOff, parameters: """{"count":3,"most":2}""").Input()).Faults).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Free_days_before_the_period_count_when_they_are_known()
    {
        var week = new WeekSketch { KnownDaysBefore = 2 }.Rule(RuleKey.MinConsecutiveDaysOff, parameters: """{"count":3}""");
        var person = week.Person(with: one => one with { History = [WeekSketch.Past(-2, 6, 14)] });
        Assert.Equal(1, Assert.Single(week.Broken(RuleKey.MinConsecutiveDaysOff, person, week.Early(1))).Amount);
    }
}
