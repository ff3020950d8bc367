using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Team;

public sealed class SkillMixTests
{
    private const string OneFirstAider = """{"qualification":"first aid","count":1}""";

    private static int FirstAider(WeekSketch week, string name = "Ana", int? to = null) => week.Person(name, one => one with { Qualifications = [new(0, To: to)] });

    [Fact]
    public void A_shift_with_enough_of_them_is_fine()
    {
        var week = new WeekSketch().Rule(RuleKey.SkillMix, parameters: OneFirstAider);
        int ana = FirstAider(week), ben = week.Person("Ben"), early = week.Early(0, count: 2);
        Assert.Empty(week.Broken(RuleKey.SkillMix, week.Roster((ana, early), (ben, early))));
    }

    [Theory]
    [InlineData(RuleLevel.Hard, ScoreLevel.Hard, 1)]
    [InlineData(RuleLevel.Soft, ScoreLevel.Soft, 10)]
    public void Each_one_missing_counts(RuleLevel level, ScoreLevel counted, long points)
    {
        var week = new WeekSketch().Rule(RuleKey.SkillMix, level, """{"qualification":"First aid","count":2}""");
        int ana = FirstAider(week), ben = week.Person("Ben"), early = week.Early(0, count: 2);
        var violation = Assert.Single(week.Broken(RuleKey.SkillMix, week.Roster((ana, early), (ben, early))));
        Assert.Equal((counted, 1, points, early), (violation.Level, violation.Amount, violation.Points, violation.Shift!.Index));
        Assert.Equal("Only 1 on Early on Mon 23 Nov has First aid; at least 2 are meant.", violation.Sentence);
    }

    [Fact]
    public void No_more_are_meant_than_the_shift_wants_and_some_kinds_can_be_left_out()
    {
        var week = new WeekSketch().Rule(RuleKey.SkillMix, RuleLevel.Hard, """{"qualification":"First aid","count":3,"kinds":["Early"]}""");
        week.Person();
        week.Early(0, count: 2);
        week.Early(1, count: 0);
        week.Late(2);
        Assert.Equal([2L], week.Broken(RuleKey.SkillMix, week.Roster()).Select(one => one.Amount));
    }

    [Fact]
    public void A_qualification_that_has_run_out_does_not_count()
    {
        var week = new WeekSketch().Rule(RuleKey.SkillMix, parameters: OneFirstAider);
        var ana = FirstAider(week, to: 2);
        Assert.Equal(3, Assert.Single(week.Broken(RuleKey.SkillMix, ana, week.Early(2), week.Early(3))).Day);
    }
}
