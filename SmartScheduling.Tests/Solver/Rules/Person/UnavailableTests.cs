using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class UnavailableTests
{
    [Theory]
    [InlineData(RuleLevel.Hard, ScoreLevel.Hard, 120)]
    [InlineData(RuleLevel.Soft, ScoreLevel.Soft, 360)]
    public void Only_the_overlapping_minutes_count(RuleLevel level, ScoreLevel counted, long points)
    {
        var week = new WeekSketch().Rule(RuleKey.Unavailable, level, weight: 3);
        var person = week.Person(with: one => one with { Unavailable = [new(12 * 60, 18 * 60)] });
        var violation = Assert.Single(week.Broken(RuleKey.Unavailable, person, week.Early(0)));
        Assert.Equal((counted, 120, points), (violation.Level, violation.Amount, violation.Points));
    }

    [Fact]
    public void Work_beside_unavailable_time_breaks_nothing()
    {
        var week = new WeekSketch().Rule(RuleKey.Unavailable);
        var person = week.Person(with: one => one with { Unavailable = [new(0, 6 * 60), new(14 * 60, 2880)] });
        Assert.Equal(Score.Zero, week.Evaluate(week.Works(person, week.Early(0))).Score);
    }

    [Fact]
    public void Without_the_rule_unavailable_time_is_ignored()
    {
        var week = new WeekSketch();
        var person = week.Person(with: one => one with { Unavailable = [new(0, 1440)] });
        Assert.Equal(Score.Zero, week.Evaluate(week.Works(person, week.Early(0))).Score);
    }

    [Fact]
    public void It_holds_for_those_in_scope_only()
    {
        var week = new WeekSketch();
        var ana = week.Person("Ana", one => one with { Unavailable = [new(0, 1440)] });
        var ben = week.Person("Ben", one => one with { Unavailable = [new(0, 1440)] });
        week.Rule(RuleKey.Unavailable, people: [ben]);
        var early = week.Early(0, count: 2);
        Assert.Equal(ben, Assert.Single(week.Broken(RuleKey.Unavailable, week.Roster((ana, early), (ben, early)))).Person);
    }
}
