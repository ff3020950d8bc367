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

    [Fact]
    public void Each_of_several_pairs_counts_once()
    {
        var week = new WeekSketch { KnownDaysBefore = 1 }.Rule(RuleKey.ForbiddenSuccession, RuleLevel.Soft, """{"pairs":[["Night","Early"],["Late","Early"],["Free","Late"],["Early","Free"],["Free","Night"]]}""", weight: 1);
        var ana = week.Person(with: one => one with { History = [WeekSketch.Past(-1, 14, 22, ShiftKind.Late)] });
        // Late before the week, then Early, free, Late, Early, free, Night.
        var broken = week.Broken(RuleKey.ForbiddenSuccession, ana, week.Early(0), week.Late(2), week.Early(3), week.Night(5));
        Assert.Equal(
            [
                "Ana works Early on Mon 23 Nov, which may not follow the shift of the day before.",
                "Ana is free on Tue 24 Nov, which may not follow the day before.",
                "Ana works Late on Wed 25 Nov, which may not follow a free day.",
                "Ana works Early on Thu 26 Nov, which may not follow the shift of the day before.",
                "Ana is free on Fri 27 Nov, which may not follow the day before.",
                "Ana works Night on Sat 28 Nov, which may not follow a free day.",
            ],
            broken.OrderBy(one => one.Day).Select(one => one.Sentence));
        Assert.All(broken, one => Assert.Equal(1, one.Amount));
        Assert.Equal(6, week.Evaluate(week.Works(ana, 0, 1, 2, 3)).Score.Soft);
    }

    [Theory]
    [InlineData(RuleLevel.Hard, 1)]
    [InlineData(RuleLevel.Soft, 10)]
    public void Who_was_off_on_a_closure_day_does_not_come_late_on_the_day_after(RuleLevel level, long points)
    {
        var week = new WeekSketch().Rule(RuleKey.ForbiddenSuccession, level, """{"pairs":[["Free","Late"]],"dates":["2026-11-25","2026-11-28"]}""");
        var ana = week.Person();
        int tuesday = week.Late(1), wednesday = week.Early(2), thursday = week.Late(3), friday = week.Late(4), sunday = week.Late(6);
        Assert.Empty(week.Broken(RuleKey.ForbiddenSuccession, ana, tuesday, friday));
        Assert.Empty(week.Broken(RuleKey.ForbiddenSuccession, ana, wednesday, thursday, friday));
        Assert.Equal([(3, 1L, points), (6, 1L, points)], week.Broken(RuleKey.ForbiddenSuccession, ana, tuesday, thursday, sunday).Select(one => (one.Day!.Value, one.Amount, one.Points)));
    }

    [Fact]
    public void A_closure_day_before_the_period_counts_if_it_is_known_who_worked_on_it()
    {
        const string closed = """{"pairs":[["Free","Late"]],"dates":["2026-11-22"]}""";
        foreach (var known in new[] { 0, 1 })
        {
            var week = new WeekSketch { KnownDaysBefore = known }.Rule(RuleKey.ForbiddenSuccession, parameters: closed);
            Assert.Equal(known, week.Broken(RuleKey.ForbiddenSuccession, week.Person(), week.Late(0)).Count);
        }
    }

    [Fact]
    public void Who_is_not_employed_is_not_free()
    {
        var week = new WeekSketch().Rule(RuleKey.ForbiddenSuccession, parameters: """{"pairs":[["Free","Late"],["Early","Free"]]}""");
        var ana = week.Person(with: one => one with { EmployedFrom = 2, EmployedTo = 3 });
        Assert.Empty(week.Broken(RuleKey.ForbiddenSuccession, ana, week.Late(2), week.Early(3)));
    }

    [Fact]
    public void Work_mends_a_free_day_but_no_shift_that_follows_another()
    {
        var week = new WeekSketch().Rule(RuleKey.ForbiddenSuccession, parameters: """{"pairs":[["Free","Late"],["Late","Early"]]}""");
        int ana = week.Person(), late = week.Late(1), early = week.Early(2);
        week.Lock(ana, late).Lock(ana, early);
        Assert.Equal([early], SmartScheduling.Solver.Engines.Verdict.Forced(week.Problem).Select(one => one.Shift!.Index));
        Assert.Equal([late, early], Assert.Single(SmartScheduling.Solver.Explain.LockConflicts.Of(week.Problem)).Locks.Select(one => one.Position.Shift.Index));
    }

    [Fact]
    public void The_sentence_says_the_dates()
    {
        var week = new WeekSketch().Rule(RuleKey.ForbiddenSuccession, parameters: """{"pairs":[["Free","Late"]],"dates":["2026-12-26","2026-12-24"]}""");
        Assert.Equal("These do not follow each other from Thu 24 Dec 2026 and Sat 26 Dec 2026 to the day after: Free then Late.",
            week.Problem.Rules[^1].Definition.Sentence(week.Problem.Rules[^1].Parameters, week.Problem.Kinds));
    }

    [Fact]
    public void A_rest_of_five_days_after_five_days_of_work_is_two_rules_each_counted_once()
    {
        var week = new WeekSketch(14).Rule(RuleKey.MaxConsecutiveDays, parameters: """{"count":5}""").Rule(RuleKey.MinConsecutiveDaysOff, parameters: """{"count":5}""");
        var (ana, days) = (week.Person(), week.Earlies());
        Assert.Empty(week.Evaluate(week.Works(ana, [.. days[..5], .. days[10..]])).Violations);
        var rested = Assert.Single(week.Evaluate(week.Works(ana, [.. days[..5], .. days[8..13]])).Violations);
        Assert.Equal((RuleKey.MinConsecutiveDaysOff, 2L), (rested.Rule.Key, rested.Amount));
        var worked = Assert.Single(week.Evaluate(week.Works(ana, [.. days[..6], .. days[11..]])).Violations);
        Assert.Equal((RuleKey.MaxConsecutiveDays, 1L, 5), (worked.Rule.Key, worked.Amount, worked.Day!.Value));
    }
}
