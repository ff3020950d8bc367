using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Team;

public sealed class GroupLimitTests
{
    private static (WeekSketch Week, int[] People) Four()
    {
        var week = new WeekSketch(2);
        int[] people = [week.Person("Ana"), week.Person("Ben"), week.Person("Cem"), week.Person("Dee")];
        week.Group("Seniors", people[..3]);
        return (week, people);
    }

    [Theory]
    [InlineData(RuleLevel.Hard, ScoreLevel.Hard, 2)]
    [InlineData(RuleLevel.Soft, ScoreLevel.Soft, 20)]
    public void At_most_so_many_of_a_group_are_off(RuleLevel level, ScoreLevel counted, long points)
    {
        var (week, people) = Four();
        week.Rule(RuleKey.GroupLimit, level, """{"group":"Seniors","what":"off","most":1}""");
        int monday = week.Early(0, count: 4), tuesday = week.Early(1, count: 4);
        var violation = Assert.Single(week.Broken(RuleKey.GroupLimit, week.Roster((people[0], monday), (people[1], monday), (people[2], tuesday))));
        // Two too many... on Tuesday one: two half days.
        Assert.Equal((counted, 2, points, 1), (violation.Level, violation.Amount, violation.Points, violation.Day));
        Assert.Equal("2 of Seniors are off on Tue 24 Nov; at most 1 are meant.", violation.Sentence);
    }

    [Fact]
    public void At_least_so_many_work_certain_kinds()
    {
        var (week, people) = Four();
        week.Rule(RuleKey.GroupLimit, parameters: """{"what":"work","kinds":["Late"],"least":2}""");
        int early = week.Early(0, count: 4), late = week.Late(0, count: 4), tuesday = week.Late(1, count: 4);
        var roster = week.Roster((people[0], early), (people[1], late), (people[2], tuesday), (people[3], tuesday));
        var violation = Assert.Single(week.Broken(RuleKey.GroupLimit, roster));
        Assert.Equal((2, "1 of all people work Late on Mon 23 Nov; at least 2 are meant."), (violation.Amount, violation.Sentence));
    }

    [Fact]
    public void Half_a_day_counts_half()
    {
        var (week, people) = Four();
        week.Rule(RuleKey.GroupLimit, parameters: """{"group":"Seniors","what":"work","least":1,"most":2,"halfDay":240}""");
        var morning = week.Shift(0, "Morning", 8, 12, ShiftKind.Early, count: 4);
        var day = week.Shift(1, "Day", 8, 16, ShiftKind.Day, count: 4);
        var roster = week.Roster((people[0], morning), (people[0], day), (people[1], day));
        var violation = Assert.Single(week.Broken(RuleKey.GroupLimit, roster));
        Assert.Equal((1, "0.5 of Seniors work on Mon 23 Nov; 1 to 2 are meant."), (violation.Amount, violation.Sentence));
    }

    [Fact]
    public void Who_is_not_employed_is_neither_working_nor_off()
    {
        var week = new WeekSketch(1).Rule(RuleKey.GroupLimit, parameters: """{"what":"off","most":0}""");
        week.Person("Ana", one => one with { EmployedFrom = 3 });
        Assert.Empty(week.Broken(RuleKey.GroupLimit, week.Roster()));
    }

    [Theory]
    [InlineData("""{"group":"Juniors"}""", "rules[0].parameters.group")]
    [InlineData("""{"least":3,"most":2}""", "rules[0].parameters.least")]
    [InlineData("""{"what":"sing"}""", "rules[0].parameters.what")]
    public void What_makes_no_sense_is_refused(string parameters, string field)
    {
        var (week, _) = Four();
        week.Rule(RuleKey.GroupLimit, parameters: parameters);
        Assert.Equal(field, Assert.Single(Problem.Create(week.Input()).Faults).Field);
    }
}
