using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class TimeOffTests
{
    [Fact]
    public void Work_beside_time_off_is_fine()
    {
        var week = new WeekSketch();
        var person = week.Person(with: one => one with { TimeOff = [new(1440, 2880)] });
        Assert.Empty(week.Broken(RuleKey.TimeOff, person, week.Early(0), week.Early(2)));
    }

    [Fact]
    public void The_minutes_worked_in_time_off_count_hard()
    {
        var week = new WeekSketch();
        // A night of Monday runs into the Tuesday that is off.
        var person = week.Person(with: one => one with { TimeOff = [new(1440, 2880)] });
        var violation = Assert.Single(week.Broken(RuleKey.TimeOff, person, week.Night(0)));
        Assert.Equal((ScoreLevel.Hard, 360), (violation.Level, violation.Amount));
        Assert.Equal("Ana has approved time off during 6 h of Night on Mon 23 Nov.", violation.Sentence);
    }

    [Fact]
    public void Two_requests_that_overlap_count_once()
    {
        var week = new WeekSketch();
        var person = week.Person(with: one => one with { TimeOff = [new(360, 600), new(480, 720)] });
        Assert.Equal(360, Assert.Single(week.Broken(RuleKey.TimeOff, person, week.Early(0))).Amount);
    }
}
