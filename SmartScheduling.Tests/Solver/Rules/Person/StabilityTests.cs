using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class StabilityTests
{
    [Fact]
    public void What_stays_costs_nothing_and_more_is_no_change()
    {
        var week = new WeekSketch().Rule(RuleKey.Stability, RuleLevel.Soft);
        var (ana, early) = (week.Person(), week.Early(0));
        week.Stands(ana, early);
        Assert.Empty(week.Broken(RuleKey.Stability, ana, early, week.Early(2)));
    }

    [Fact]
    public void Each_assignment_that_is_gone_is_a_change()
    {
        var week = new WeekSketch().Rule(RuleKey.Stability, RuleLevel.Soft, weight: 7);
        int ana = week.Person("Ana"), ben = week.Person("Ben"), early = week.Early(0), late = week.Late(3);
        week.Stands(ana, early).Stands(ana, late).Stands(ben, late);
        var broken = week.Broken(RuleKey.Stability, week.Roster((ben, early), (ben, late)));
        Assert.Equal([(ana, 0, 7L), (ana, 3, 7L)], broken.Select(one => (one.Person!.Value, one.Day!.Value, one.Points)));
        Assert.Equal("Ana no longer has Early on Mon 23 Nov.", broken[0].Sentence);
    }

    [Fact]
    public void Another_role_on_the_same_shift_is_a_change()
    {
        var week = new WeekSketch().Rule(RuleKey.Stability, RuleLevel.Soft);
        var ana = week.Person(with: one => one with { Roles = [new(0), new(1)] });
        var early = week.Shift(0, "Early", 6, 14, ShiftKind.Early, with: shift => shift with { Positions = [new(0, 1), new(1, 1)] });
        week.Stands(ana, early, role: 1);
        Assert.Single(week.Broken(RuleKey.Stability, ana, early));
    }

    [Fact]
    public void It_is_about_those_in_scope()
    {
        var week = new WeekSketch();
        int ana = week.Person("Ana"), ben = week.Person("Ben"), early = week.Early(0, count: 2);
        week.Stands(ana, early).Stands(ben, early).Rule(RuleKey.Stability, RuleLevel.Soft, people: [ben]);
        Assert.Equal(ben, Assert.Single(week.Broken(RuleKey.Stability, week.Roster())).Person);
    }
}
