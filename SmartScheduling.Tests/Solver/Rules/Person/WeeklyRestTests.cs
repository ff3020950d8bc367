using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class WeeklyRestTests
{
    private const string ThirtySixHours = """{"minutes":2160}""";

    [Fact]
    public void A_free_day_in_every_seven_is_enough()
    {
        var week = new WeekSketch(14).Rule(RuleKey.WeeklyRest, parameters: ThirtySixHours);
        var days = week.Earlies();
        // Saturday 14:00 to Monday 06:00 are 40 hours.
        Assert.Empty(week.Broken(RuleKey.WeeklyRest, week.Person(), [.. days.Where(day => day is not (6 or 13))]));
    }

    [Theory]
    [InlineData(RuleLevel.Hard, 1200)]
    [InlineData(RuleLevel.Soft, 2400)]
    public void The_minutes_that_the_longest_rest_of_the_day_is_short_count(RuleLevel level, long points)
    {
        // Nothing is known of the days before, so Monday may end a long rest; the seven days up to the next Monday have none.
        var week = new WeekSketch(8).Rule(RuleKey.WeeklyRest, level, ThirtySixHours, weight: 2);
        var violation = Assert.Single(week.Broken(RuleKey.WeeklyRest, week.Person(), week.Earlies()));
        // From 14:00 to 06:00 are 16 of 36 hours.
        Assert.Equal((1200, points, 7), (violation.Amount, violation.Points, violation.Day));
        Assert.Equal("Ana has no rest of 36 h in the 7 days up to Mon 30 Nov; 16 h are the most on that day.", violation.Sentence);
    }

    [Fact]
    public void Each_further_day_without_rest_counts()
    {
        var week = new WeekSketch(10).Rule(RuleKey.WeeklyRest, parameters: ThirtySixHours);
        Assert.Equal([7, 8, 9], week.Broken(RuleKey.WeeklyRest, week.Person(), week.Earlies()).Select(one => one.Day!.Value));
    }

    [Fact]
    public void A_free_day_between_a_night_and_an_early_shift_is_too_short()
    {
        var week = new WeekSketch(8).Rule(RuleKey.WeeklyRest, parameters: ThirtySixHours);
        var person = week.Person();
        // Thursday 06:00 to Friday 06:00 are 24 hours only.
        int[] works = [week.Early(0), week.Early(1), week.Night(2), .. Enumerable.Range(4, 4).Select(day => week.Early(day))];
        Assert.Equal(7, Assert.Single(week.Broken(RuleKey.WeeklyRest, person, works)).Day);
    }

    [Fact]
    public void The_days_before_the_period_count()
    {
        var week = new WeekSketch { KnownDaysBefore = 7 }.Rule(RuleKey.WeeklyRest, parameters: ThirtySixHours);
        var person = week.Person(with: one => one with { History = [.. Enumerable.Range(-6, 6).Select(day => WeekSketch.Past(day, 6, 14))] });
        // A rest ended on the Tuesday before, so Monday is the seventh day; on Wednesday 34 hours have passed since Tuesday's shift.
        Assert.Empty(week.Broken(RuleKey.WeeklyRest, person));
        Assert.Equal([(1, 1200L), (2, 120L)], week.Broken(RuleKey.WeeklyRest, person, week.Early(0), week.Early(1)).Select(one => (one.Day!.Value, one.Amount)));
    }

    [Fact]
    public void The_spring_clock_change_takes_an_hour_of_the_rest()
    {
        var sunday = new DateOnly(2026, 3, 29);
        var week = new WeekSketch(8) { FirstDay = sunday.AddDays(-7), DayLengths = new Dictionary<DateOnly, int> { [sunday] = 1380 } };
        week.Rule(RuleKey.WeeklyRest, parameters: """{"minutes":960}""");
        int[] works = [.. Enumerable.Range(0, 7).Select(day => week.Shift(day, "Long", 6, 18, ShiftKind.Day)), week.Shift(7, "Long", 9, 20, ShiftKind.Day)];
        // Saturday 18:00 to Sunday 10:00 would be 16 hours, are 15.
        Assert.Equal(60, Assert.Single(week.Broken(RuleKey.WeeklyRest, week.Person(), works)).Amount);
    }
}
