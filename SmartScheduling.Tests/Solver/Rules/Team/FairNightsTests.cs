using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Tests.Solver.Rules.Team;

public sealed class FairNightsTests
{
    [Fact]
    public void Nights_that_are_shared_evenly_cost_nothing()
    {
        var week = new WeekSketch().Rule(RuleKey.FairNights, RuleLevel.Soft);
        int ana = week.Person("Ana"), ben = week.Person("Ben");
        Assert.Empty(week.Broken(RuleKey.FairNights, week.Roster((ana, week.Night(0)), (ben, week.Night(2)), (ana, week.Early(4)))));
    }

    [Fact]
    public void The_distance_to_the_fair_share_counts_squared()
    {
        var week = new WeekSketch().Rule(RuleKey.FairNights, RuleLevel.Soft, weight: 3);
        int ana = week.Person("Ana"), ben = week.Person("Ben");
        var broken = week.Broken(RuleKey.FairNights, week.Roster((ana, week.Night(0)), (ana, week.Night(1)), (ana, week.Night(2)), (ana, week.Night(3)), (ben, week.Night(4))));
        // Two and a half each would be fair: 1.5² each, rounded down.
        Assert.Equal([(2L, 6L), (2L, 6L)], broken.Select(one => (one.Amount, one.Points)));
        Assert.Equal("Ana has 4 nights over 4 weeks; the fair share is 2.5 nights.", broken[0].Sentence);
    }

    [Fact]
    public void Who_may_work_no_nights_takes_no_part()
    {
        var week = new WeekSketch().Rule(RuleKey.FairNights, RuleLevel.Soft);
        var ana = week.Person("Ana");
        week.Person("Ben", one => one with { ExcludedKinds = [(int)ShiftKind.Night] });
        Assert.Empty(week.Broken(RuleKey.FairNights, ana, week.Night(0), week.Night(1)));
    }

    [Fact]
    public void Nights_of_the_weeks_before_count_and_the_contract_says_the_share()
    {
        var week = new WeekSketch { KnownDaysBefore = 7 }.Rule(RuleKey.FairNights, RuleLevel.Soft);
        week.Person("Ana", one => one with { TargetMinutes = 2400, History = [WeekSketch.Past(-3, 22, 30, ShiftKind.Night), WeekSketch.Past(-2, 22, 30, ShiftKind.Night)] });
        var ben = week.Person("Ben", one => one with { TargetMinutes = 1200 });
        Assert.Empty(week.Broken(RuleKey.FairNights, ben, week.Night(1)));
    }
}
