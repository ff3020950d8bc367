using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Team;

public sealed class TogetherTests
{
    [Theory]
    [InlineData(RuleLevel.Soft, ScoreLevel.Soft, 20)]
    [InlineData(RuleLevel.Hard, ScoreLevel.Hard, 2)]
    public void A_shift_that_only_one_of_two_has_counts(RuleLevel level, ScoreLevel counted, long points)
    {
        var week = new WeekSketch();
        int ana = week.Person("Ana"), ben = week.Person("Ben"), cem = week.Person("Cem");
        week.Rule(RuleKey.Together, level, people: [ana, ben]);
        int monday = week.Early(0, count: 3), tuesday = week.Early(1, count: 3), late = week.Late(1, count: 3);
        Assert.Empty(week.Broken(RuleKey.Together, week.Roster((ana, monday), (ben, monday), (cem, late))));
        var broken = week.Broken(RuleKey.Together, week.Roster((ana, monday), (ben, monday), (ana, tuesday), (ben, late)));
        Assert.Equal([(counted, 1L), (counted, 1L)], broken.Select(one => (one.Level, one.Amount)));
        Assert.Equal(points, broken.Sum(one => one.Points));
        Assert.Equal(["Ana works Early on Tue 24 Nov without Ben.", "Ben works Late on Tue 24 Nov without Ana."], broken.Select(one => one.Sentence));
    }

    [Fact]
    public void In_a_group_each_two_are_meant_and_other_roles_of_the_shift_count()
    {
        var week = new WeekSketch().Rule(RuleKey.Together, parameters: """{"group":"Crew"}""");
        int ana = week.Person("Ana"), ben = week.Person("Ben", one => one with { Roles = [new(1)] });
        week.Group("Crew", ana, ben, week.Person("Cem"));
        var early = week.Shift(0, "Early", 6, 14, ShiftKind.Early, with: shift => shift with { Positions = [new(0, 1), new(1, 1)] });
        var roster = week.Works(ana, early);
        roster.TryAssign(ben, week.Problem.Shifts[early].Positions[1]);
        // Both are there without Cem.
        Assert.Equal(2, week.Broken(RuleKey.Together, roster).Count);
    }

    [Fact]
    public void It_is_for_a_few_people()
    {
        var week = new WeekSketch().Rule(RuleKey.Together);
        for (var i = 0; i < 7; i++) week.Person($"Person {i}");
        Assert.Equal("Together is for 6 people at most, not for 7.", Assert.Single(Problem.Create(week.Input()).Faults).Sentence);
    }
}
