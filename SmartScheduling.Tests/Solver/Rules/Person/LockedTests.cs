using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class LockedTests
{
    [Fact]
    public void A_locked_assignment_that_is_there_is_fine()
    {
        var week = new WeekSketch();
        var (person, early) = (week.Person(), week.Early(0));
        week.Lock(person, early);
        Assert.Empty(week.Broken(RuleKey.Locked, person, early));
    }

    [Fact]
    public void A_locked_assignment_that_is_missing_breaks_a_hard_rule()
    {
        var week = new WeekSketch();
        var (person, early, late) = (week.Person(), week.Early(0), week.Late(0));
        week.Lock(person, early);
        var violation = Assert.Single(week.Broken(RuleKey.Locked, person, late));
        Assert.Equal((ScoreLevel.Hard, 1), (violation.Level, violation.Amount));
        Assert.Equal("Ana is locked to Early on Mon 23 Nov and does not have it.", violation.Sentence);
    }
}
