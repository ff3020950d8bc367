using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class EligibleTests
{
    [Fact]
    public void Who_holds_the_role_may_work()
    {
        var week = new WeekSketch();
        Assert.Empty(week.Broken(RuleKey.Eligible, week.Person(), week.Early(0)));
    }

    [Fact]
    public void Another_role_is_not_enough()
    {
        var week = new WeekSketch();
        var cook = week.Person("Ana", person => person with { Roles = [new(1)] });
        var violation = Assert.Single(week.Broken(RuleKey.Eligible, cook, week.Early(0)));
        Assert.Equal((ScoreLevel.Hard, 1, 1), (violation.Level, violation.Amount, violation.Points));
        Assert.Equal("Ana cannot work Early on Mon 23 Nov as Waiter: does not hold that job role then.", violation.Sentence);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_role_held_from_day_2_to_day_4_counts_on_these_days(int day, bool holds)
    {
        var week = new WeekSketch();
        var person = week.Person(with: one => one with { Roles = [new(0, 2, 4)] });
        Assert.Equal(holds, week.Broken(RuleKey.Eligible, person, week.Early(day)).Count == 0);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Nobody_works_before_or_after_being_employed(int day, bool employed)
    {
        var week = new WeekSketch();
        var person = week.Person(with: one => one with { EmployedFrom = 2, EmployedTo = 2 });
        Assert.Equal(employed, week.Broken(RuleKey.Eligible, person, week.Early(day)).Count == 0);
    }

    [Fact]
    public void An_excluded_kind_is_named()
    {
        var week = new WeekSketch();
        var person = week.Person(with: one => one with { ExcludedKinds = [(int)ShiftKind.Night] });
        var violation = Assert.Single(week.Broken(RuleKey.Eligible, person, week.Early(0), week.Night(2)));
        Assert.Contains("excluded from Night shifts", violation.Sentence);
    }

    [Fact]
    public void A_settled_shift_is_worked_by_whoever_is_locked_to_it_and_by_nobody_else()
    {
        var week = new WeekSketch();
        var (left, other) = (week.Person("Ana", one => one with { Roles = [], EmployedTo = -1 }), week.Person("Ben"));
        var begun = week.Shift(0, "Early", 6, 14, ShiftKind.Early, with: shift => shift with { IsSettled = true });
        week.Lock(left, begun);

        Assert.Empty(week.Broken(RuleKey.Eligible, left, begun));
        var violation = Assert.Single(week.Broken(RuleKey.Eligible, other, begun));
        Assert.Equal("Ben cannot work Early on Mon 23 Nov as Waiter: who works it is settled.", violation.Sentence);
    }
}
