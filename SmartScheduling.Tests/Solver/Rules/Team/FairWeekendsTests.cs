using SmartScheduling.Domain.Rules;

namespace SmartScheduling.Tests.Solver.Rules.Team;

public sealed class FairWeekendsTests
{
    [Fact]
    public void Both_days_of_a_weekend_are_one_weekend()
    {
        var week = new WeekSketch(14).Rule(RuleKey.FairWeekends, RuleLevel.Soft);
        int ana = week.Person("Ana"), ben = week.Person("Ben");
        Assert.Empty(week.Broken(RuleKey.FairWeekends, week.Roster((ana, week.Early(5)), (ana, week.Early(6)), (ben, week.Late(12)), (ana, week.Early(8)))));
    }

    [Fact]
    public void The_distance_to_the_fair_share_counts_squared()
    {
        var week = new WeekSketch(14).Rule(RuleKey.FairWeekends, RuleLevel.Soft, weight: 3);
        var ana = week.Person("Ana");
        week.Person("Ben");
        var broken = week.Broken(RuleKey.FairWeekends, ana, week.Early(5), week.Early(13));
        Assert.Equal([(1L, 3L), (1L, 3L)], broken.Select(one => (one.Amount, one.Points)));
        Assert.Equal("Ana has 2 weekends over 4 weeks; the fair share is 1 weekend.", broken[0].Sentence);
    }

    [Fact]
    public void A_weekend_that_began_before_the_period_is_not_a_second_one()
    {
        var week = new WeekSketch(8) { FirstDay = WeekSketch.Monday.AddDays(-1), KnownDaysBefore = 8 }.Rule(RuleKey.FairWeekends, RuleLevel.Soft);
        var ana = week.Person("Ana", one => one with { History = [WeekSketch.Past(-8, 6, 14), WeekSketch.Past(-1, 6, 14)] });
        week.Person("Ben");
        // Two weekends of Ana's, one would be fair; with three it would be 1.5², rounded down to 2.
        Assert.Equal([1L, 1L], week.Broken(RuleKey.FairWeekends, ana, week.Early(0)).Select(one => one.Amount));
    }
}
