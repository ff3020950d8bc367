using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class MaxConsecutiveNightsTests
{
    private const string TwoThenTwoDays = """{"count":2,"minutes":2880}""";

    [Fact]
    public void As_many_nights_as_allowed_and_then_the_rest_are_fine()
    {
        var week = new WeekSketch().Rule(RuleKey.MaxConsecutiveNights, parameters: TwoThenTwoDays);
        // The second night ends on Wednesday at 06:00.
        Assert.Empty(week.Broken(RuleKey.MaxConsecutiveNights, week.Person(), week.Night(0), week.Night(1), week.Early(4), week.Early(5)));
    }

    [Theory]
    [InlineData(RuleLevel.Hard, 2)]
    [InlineData(RuleLevel.Soft, 20)]
    public void Each_night_over_counts(RuleLevel level, long points)
    {
        var week = new WeekSketch().Rule(RuleKey.MaxConsecutiveNights, level, TwoThenTwoDays);
        int[] nights = [.. Enumerable.Range(0, 4).Select(day => week.Night(day))];
        var broken = week.Broken(RuleKey.MaxConsecutiveNights, week.Person(), nights);
        Assert.Equal((points, 2), (broken.Sum(one => one.Points), broken.Count));
        Assert.Equal("Ana works Night on Wed 25 Nov after 2 nights in a row, before 48 h of rest.", broken[0].Sentence);
    }

    [Fact]
    public void Work_before_the_rest_is_over_counts_and_does_not_end_the_wait()
    {
        var week = new WeekSketch().Rule(RuleKey.MaxConsecutiveNights, parameters: TwoThenTwoDays);
        var person = week.Person();
        int[] nights = [week.Night(0), week.Night(1)];
        Assert.Equal([3], week.Broken(RuleKey.MaxConsecutiveNights, person, [.. nights, week.Early(3), week.Early(6)]).Select(one => one.Day!.Value));
        Assert.Equal([3, 4], week.Broken(RuleKey.MaxConsecutiveNights, person, [.. nights, week.Early(3), week.Early(4)]).Select(one => one.Day!.Value));
    }

    [Fact]
    public void Fewer_nights_need_no_such_rest()
    {
        var week = new WeekSketch().Rule(RuleKey.MaxConsecutiveNights, parameters: TwoThenTwoDays);
        Assert.Empty(week.Broken(RuleKey.MaxConsecutiveNights, week.Person(), week.Night(0), week.Late(1), week.Night(2), week.Late(3)));
    }

    [Fact]
    public void Without_a_rest_only_the_row_counts()
    {
        var week = new WeekSketch().Rule(RuleKey.MaxConsecutiveNights, parameters: """{"count":1,"minutes":0}""");
        Assert.Equal([1], week.Broken(RuleKey.MaxConsecutiveNights, week.Person(), week.Night(0), week.Night(1), week.Late(2)).Select(one => one.Day!.Value));
    }

    [Fact]
    public void Nights_before_the_period_count()
    {
        var week = new WeekSketch { KnownDaysBefore = 2 }.Rule(RuleKey.MaxConsecutiveNights, parameters: TwoThenTwoDays);
        var person = week.Person(with: one => one with { History = [WeekSketch.Past(-2, 22, 30, ShiftKind.Night), WeekSketch.Past(-1, 22, 30, ShiftKind.Night)] });
        Assert.Equal([0], week.Broken(RuleKey.MaxConsecutiveNights, person, week.Late(0), week.Early(3)).Select(one => one.Day!.Value));
    }

    [Fact]
    public void Other_kinds_can_be_nights_and_two_shifts_of_a_day_are_one_night()
    {
        var week = new WeekSketch().Rule(RuleKey.MaxConsecutiveNights, parameters: """{"count":1,"minutes":0,"kinds":["Late","Night"]}""");
        Assert.Equal([1], week.Broken(RuleKey.MaxConsecutiveNights, week.Person(), week.Late(0), week.Night(0), week.Late(1)).Select(one => one.Day!.Value));
    }
}
