using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class CompleteWeekendsTests
{
    [Fact]
    public void A_weekend_worked_whole_or_not_at_all_is_fine()
    {
        var week = new WeekSketch(14).Rule(RuleKey.CompleteWeekends, RuleLevel.Soft);
        Assert.Empty(week.Broken(RuleKey.CompleteWeekends, week.Person(), week.Early(5), week.Late(6), week.Early(8)));
    }

    [Theory]
    [InlineData(5, "Ana works on Sat 28 Nov and not on Sun 29 Nov.")]
    [InlineData(6, "Ana works on Sun 29 Nov and not on Sat 28 Nov.")]
    public void Half_a_weekend_counts_once(int day, string sentence)
    {
        var week = new WeekSketch().Rule(RuleKey.CompleteWeekends, RuleLevel.Soft);
        var violation = Assert.Single(week.Broken(RuleKey.CompleteWeekends, week.Person(), week.Early(day)));
        Assert.Equal((ScoreLevel.Soft, 1, 10, sentence), (violation.Level, violation.Amount, violation.Points, violation.Sentence));
    }

    [Fact]
    public void A_weekend_of_which_only_one_day_is_known_is_not_judged()
    {
        // From Sunday to the Saturday after.
        var week = new WeekSketch { FirstDay = WeekSketch.Monday.AddDays(-1) }.Rule(RuleKey.CompleteWeekends, RuleLevel.Soft);
        Assert.Empty(week.Broken(RuleKey.CompleteWeekends, week.Person(), week.Early(0), week.Early(6)));
    }

    [Fact]
    public void The_Saturday_before_the_period_counts()
    {
        var week = new WeekSketch { FirstDay = WeekSketch.Monday.AddDays(-1), KnownDaysBefore = 1 }.Rule(RuleKey.CompleteWeekends, RuleLevel.Soft);
        var ana = week.Person(with: one => one with { History = [WeekSketch.Past(-1, 6, 14)] });
        var ben = week.Person("Ben");
        var sunday = week.Early(0, count: 2);
        Assert.Equal(ben, Assert.Single(week.Broken(RuleKey.CompleteWeekends, week.Roster((ana, sunday), (ben, sunday)))).Person);
    }
}
