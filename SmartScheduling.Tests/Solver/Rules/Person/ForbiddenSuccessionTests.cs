using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class ForbiddenSuccessionTests
{
    private const string LateThenEarly = """{"pairs":[["Late","Early"]]}""";

    [Fact]
    public void Kinds_that_are_not_paired_may_follow_each_other()
    {
        var week = new WeekSketch().Rule(RuleKey.ForbiddenSuccession, parameters: LateThenEarly);
        Assert.Empty(week.Broken(RuleKey.ForbiddenSuccession, week.Person(), week.Early(0), week.Late(1), week.Late(2)));
    }

    [Theory]
    [InlineData(RuleLevel.Hard, 1)]
    [InlineData(RuleLevel.Soft, 10)]
    public void A_forbidden_succession_counts_once(RuleLevel level, long points)
    {
        var week = new WeekSketch().Rule(RuleKey.ForbiddenSuccession, level, LateThenEarly);
        var violation = Assert.Single(week.Broken(RuleKey.ForbiddenSuccession, week.Person(), week.Late(0), week.Early(1)));
        Assert.Equal((1, points, 1), (violation.Amount, violation.Points, violation.Day));
        Assert.Contains("Early on Tue 24 Nov", violation.Sentence);
    }

    [Fact]
    public void A_free_day_between_makes_it_fine()
    {
        var week = new WeekSketch().Rule(RuleKey.ForbiddenSuccession, parameters: LateThenEarly);
        Assert.Empty(week.Broken(RuleKey.ForbiddenSuccession, week.Person(), week.Late(0), week.Early(2)));
    }

    [Fact]
    public void The_last_day_before_the_period_counts()
    {
        var week = new WeekSketch { KnownDaysBefore = 1 }.Rule(RuleKey.ForbiddenSuccession, parameters: LateThenEarly);
        var person = week.Person(with: one => one with { History = [WeekSketch.Past(-1, 14, 22, ShiftKind.Late)] });
        Assert.Single(week.Broken(RuleKey.ForbiddenSuccession, person, week.Early(0)));
    }

    [Fact]
    public void By_default_no_early_shift_follows_a_night()
    {
        var week = new WeekSketch().Rule(RuleKey.ForbiddenSuccession);
        Assert.Single(week.Broken(RuleKey.ForbiddenSuccession, week.Person(), week.Night(0), week.Early(1)));
        Assert.Equal("These do not follow each other from one day to the next: Night then Early, Night then Day, Late then Early.",
            week.Problem.Rules[^1].Definition.Sentence(week.Problem.Rules[^1].Parameters, week.Problem.Kinds));
    }
}
