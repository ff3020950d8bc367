using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Tests.Solver.Rules.Team;

public sealed class FairMinutesTests
{
    private static Func<PersonInput, PersonInput> Target(int hours) => person => person with { TargetMinutes = hours * 60 };

    [Fact]
    public void Who_works_by_contract_shares_fairly()
    {
        var week = new WeekSketch().Rule(RuleKey.FairMinutes, RuleLevel.Soft);
        var full = week.Person("Ana", Target(40));
        var half = week.Person("Ben", Target(20));
        var days = week.Earlies();
        Assert.Empty(week.Evaluate(week.Roster((full, days[0]), (full, days[1]), (half, days[2]))).Violations);
    }

    [Fact]
    public void The_distance_to_the_fair_share_counts_squared_in_hours()
    {
        var week = new WeekSketch().Rule(RuleKey.FairMinutes, RuleLevel.Soft, weight: 2);
        var ana = week.Person("Ana", Target(40));
        week.Person("Ben", Target(40));
        // Eight hours in all, four would be fair: 4² for each of the two.
        var violations = week.Broken(RuleKey.FairMinutes, ana, week.Early(0));
        Assert.Equal([(16, 32), (16, 32)], violations.Select(one => (one.Amount, one.Points)));
        Assert.Equal("Ana has 8 h over 4 weeks; the fair share is 4 h.", violations[0].Sentence);
    }

    [Fact]
    public void People_without_a_shift_count()
    {
        var week = new WeekSketch().Rule(RuleKey.FairMinutes, RuleLevel.Soft);
        var ana = week.Person("Ana");
        week.Person("Ben");
        Assert.Equal(2, week.Broken(RuleKey.FairMinutes, ana, week.Early(0)).Count);
    }

    [Fact]
    public void Hours_of_the_weeks_before_count()
    {
        var week = new WeekSketch { KnownDaysBefore = 7 }.Rule(RuleKey.FairMinutes, RuleLevel.Soft);
        week.Person("Ana", one => one with { TargetMinutes = 2400, History = [WeekSketch.Past(-3, 6, 14)] });
        var ben = week.Person("Ben", Target(40));
        var early = week.Early(0);
        Assert.Empty(week.Broken(RuleKey.FairMinutes, ben, early));
        Assert.NotEmpty(week.Broken(RuleKey.FairMinutes, week.Roster()));
    }

    [Fact]
    public void Hours_before_the_stretch_do_not_count()
    {
        var week = new WeekSketch { KnownDaysBefore = 14 }.Rule(RuleKey.FairMinutes, RuleLevel.Soft, """{"weeks":2}""");
        week.Person("Ana", one => one with { TargetMinutes = 2400, History = [WeekSketch.Past(-8, 6, 14)] });
        week.Person("Ben", Target(40));
        Assert.Empty(week.Broken(RuleKey.FairMinutes, week.Roster()));
    }

    [Fact]
    public void Who_is_on_holiday_is_not_expected_to_work()
    {
        var week = new WeekSketch().Rule(RuleKey.FairMinutes, RuleLevel.Soft);
        var ana = week.Person("Ana", Target(40));
        week.Person("Ben", one => one with { TargetMinutes = 2400, TimeOff = [new(0, 7 * 1440)] });
        Assert.Empty(week.Broken(RuleKey.FairMinutes, ana, week.Early(0), week.Early(1)));
    }

    [Fact]
    public void Only_those_in_scope_share()
    {
        var week = new WeekSketch();
        var ana = week.Person("Ana", Target(40));
        week.Person("Ben", Target(40));
        week.Rule(RuleKey.FairMinutes, RuleLevel.Soft, people: [ana]);
        Assert.Equal(Score.Zero, week.Evaluate(week.Works(ana, week.Early(0))).Score);
    }
}
