using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Team;

public sealed class CalendarRuleTests
{
    [Theory]
    [InlineData(RuleLevel.Hard, ScoreLevel.Hard, 1)]
    [InlineData(RuleLevel.Soft, ScoreLevel.Soft, 10)]
    public void Who_works_on_a_date_when_everybody_must_be_off_counts(RuleLevel level, ScoreLevel counted, long points)
    {
        var week = new WeekSketch().Rule(RuleKey.Calendar, level, """{"date":"2026-11-25","what":"off"}""");
        int ana = week.Person("Ana"), early = week.Early(2), next = week.Early(3);
        Assert.Empty(week.Broken(RuleKey.Calendar, ana, next));
        var violation = Assert.Single(week.Broken(RuleKey.Calendar, ana, early));
        Assert.Equal((counted, 1, points, 2), (violation.Level, violation.Amount, violation.Points, violation.Day));
        Assert.Equal("1 person who must be off on Wed 25 Nov does not.", violation.Sentence);
    }

    [Fact]
    public void Everybody_who_is_there_must_work()
    {
        var week = new WeekSketch().Rule(RuleKey.Calendar, parameters: """{"date":"2026-11-25","what":"work"}""");
        var ana = week.Person("Ana");
        week.Person("Ben");
        week.Person("Cem", one => one with { TimeOff = [new(2 * 1440, 3 * 1440)] });
        week.Person("Dee", one => one with { EmployedTo = 1 });
        Assert.Equal(1, Assert.Single(week.Broken(RuleKey.Calendar, ana, week.Late(2))).Amount);
    }

    [Fact]
    public void A_group_must_work_a_kind()
    {
        var week = new WeekSketch().Rule(RuleKey.Calendar, parameters: """{"date":"2026-11-25","group":"Leads","what":"work","kinds":["Early"]}""");
        int ana = week.Person("Ana"), ben = week.Person("Ben"), early = week.Early(2), late = week.Late(2);
        week.Person("Cem");
        week.Group("Leads", ana, ben);
        var violation = Assert.Single(week.Broken(RuleKey.Calendar, week.Roster((ana, early), (ben, late))));
        Assert.Equal((1, "1 person who must work Early on Wed 25 Nov does not."), (violation.Amount, violation.Sentence));
    }

    [Fact]
    public void A_date_of_another_period_says_nothing_and_none_is_refused()
    {
        var week = new WeekSketch().Rule(RuleKey.Calendar, parameters: """{"date":"2026-12-25","what":"work"}""");
        week.Person();
        Assert.Equal(Score.Zero, week.Evaluate(week.Roster()).Score);
        Assert.Equal("rules[0].parameters.date", Assert.Single(Problem.Create(new WeekSketch().Rule(RuleKey.Calendar).Input()).Faults).Field);
    }
}
