using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class PreferPersonTests
{
    [Fact]
    public void Someone_who_is_not_wanted_on_a_shift_costs_each_time()
    {
        var week = new WeekSketch();
        var (ana, ben) = (week.Person("Ana"), week.Person("Ben"));
        week.Rule(RuleKey.PreferPerson, RuleLevel.Soft, """{"wanted":"unwanted","shift":"late"}""", weight: 4, people: [ana]);
        int early = week.Early(0), late = week.Late(1, count: 2), other = week.Late(2);
        var broken = week.Broken(RuleKey.PreferPerson, week.Roster((ana, early), (ana, late), (ben, late), (ana, other)));
        Assert.Equal([(1L, 4L, ana), (1L, 4L, ana)], broken.Select(one => (one.Amount, one.Points, one.Person!.Value)));
        Assert.Equal("Ana is not wanted on Late on Tue 24 Nov.", broken[0].Sentence);
    }

    [Fact]
    public void Someone_who_is_preferred_costs_on_each_day_with_such_a_shift_and_without_them()
    {
        var week = new WeekSketch();
        var ana = week.Person("Ana");
        week.Rule(RuleKey.PreferPerson, RuleLevel.Soft, """{"wanted":"preferred","shift":"Late"}""", people: [ana]);
        int early = week.Early(0), late = week.Late(0), next = week.Late(1);
        Assert.Empty(week.Broken(RuleKey.PreferPerson, ana, late, next));
        var violation = Assert.Single(week.Broken(RuleKey.PreferPerson, ana, early, next));
        Assert.Equal((0, 3, "Ana is preferred on a shift on Mon 23 Nov and does not have it."), (violation.Day, violation.Points, violation.Sentence));
    }

    [Fact]
    public void Who_cannot_be_on_the_shift_is_not_missed()
    {
        var week = new WeekSketch().Rule(RuleKey.PreferPerson, RuleLevel.Soft, """{"shift":"Late"}""");
        week.Person("Ana", one => one with { ExcludedKinds = [(int)ShiftKind.Late] });
        week.Person("Ben", one => one with { Roles = [new(1)] });
        week.Person("Cem", one => one with { TimeOff = [new(20 * 60, 21 * 60)] });
        week.Late(0);
        Assert.Empty(week.Broken(RuleKey.PreferPerson, week.Roster()));
    }

    [Fact]
    public void One_date_can_be_meant()
    {
        var week = new WeekSketch();
        var ana = week.Person("Ana");
        week.Rule(RuleKey.PreferPerson, RuleLevel.Soft, """{"wanted":"unwanted","date":"2026-11-24"}""");
        Assert.Equal(1, Assert.Single(week.Broken(RuleKey.PreferPerson, ana, week.Early(0), week.Early(1))).Day);
    }
}
