using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class NoOverlapTests
{
    [Fact]
    public void A_shift_may_begin_when_the_other_ends()
    {
        var week = new WeekSketch();
        Assert.Empty(week.Broken(RuleKey.NoOverlap, week.Person(), week.Early(0), week.Late(0)));
    }

    [Fact]
    public void Two_shifts_of_a_day_overlap_by_their_common_minutes()
    {
        var week = new WeekSketch();
        var violation = Assert.Single(week.Broken(RuleKey.NoOverlap, week.Person(), week.Early(0), week.Shift(0, "Lunch", 11, 15, ShiftKind.Day)));
        Assert.Equal(180, violation.Amount);
        Assert.Equal("Ana works Early and Lunch on Mon 23 Nov, which overlap by 3 h.", violation.Sentence);
    }

    [Fact]
    public void A_night_overlaps_the_next_morning()
    {
        var week = new WeekSketch();
        var violation = Assert.Single(week.Broken(RuleKey.NoOverlap, week.Person(), week.Shift(0, "Night", 22, 32, ShiftKind.Night), week.Early(1)));
        Assert.Equal((120, 1), (violation.Amount, violation.Day));
    }

    [Fact]
    public void A_night_of_the_day_before_the_period_overlaps_its_first_morning()
    {
        var week = new WeekSketch { KnownDaysBefore = 1 };
        var person = week.Person(with: one => one with { History = [WeekSketch.Past(-1, 22, 31, ShiftKind.Night)] });
        Assert.Equal(60, Assert.Single(week.Broken(RuleKey.NoOverlap, person, week.Early(0))).Amount);
    }
}
