using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Team;

public sealed class ApartTests
{
    [Theory]
    [InlineData(RuleLevel.Soft, ScoreLevel.Soft, 10)]
    [InlineData(RuleLevel.Hard, ScoreLevel.Hard, 1)]
    public void A_shift_that_both_have_counts(RuleLevel level, ScoreLevel counted, long points)
    {
        var week = new WeekSketch();
        int ana = week.Person("Ana"), ben = week.Person("Ben"), cem = week.Person("Cem");
        week.Rule(RuleKey.Apart, level, people: [ana, ben]);
        int early = week.Early(0, count: 3), late = week.Late(0, count: 3);
        Assert.Empty(week.Broken(RuleKey.Apart, week.Roster((ana, early), (cem, early), (ben, late))));
        var violation = Assert.Single(week.Broken(RuleKey.Apart, week.Roster((ana, early), (ben, early), (cem, early))));
        Assert.Equal((counted, 1, points), (violation.Level, violation.Amount, violation.Points));
        Assert.Equal("2 of those to be kept apart work Early on Mon 23 Nov.", violation.Sentence);
    }

    [Fact]
    public void Of_a_group_each_one_beyond_the_first_counts()
    {
        var week = new WeekSketch().Rule(RuleKey.Apart, parameters: """{"group":"Rivals"}""");
        int[] people = [week.Person("Ana"), week.Person("Ben"), week.Person("Cem")];
        week.Group("Rivals", people);
        var early = week.Early(0, count: 3);
        Assert.Equal(2, Assert.Single(week.Broken(RuleKey.Apart, week.Roster([.. people.Select(person => (person, early))]))).Amount);
    }
}
