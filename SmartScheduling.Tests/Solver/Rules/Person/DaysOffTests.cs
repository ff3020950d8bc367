using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Person;

public sealed class DaysOffTests
{
    private const string AtMostOne = """{"least":0,"most":1}""";

    [Theory]
    [InlineData(RuleLevel.Hard, ScoreLevel.Hard, 2)]
    [InlineData(RuleLevel.Soft, ScoreLevel.Soft, 20)]
    public void Each_half_day_off_over_a_weekly_cap_counts(RuleLevel level, ScoreLevel counted, long points)
    {
        var week = new WeekSketch().Rule(RuleKey.DaysOff, level, AtMostOne);
        var (ana, days) = (week.Person(), week.Earlies());
        Assert.Empty(week.Broken(RuleKey.DaysOff, ana, days[1..]));
        var violation = Assert.Single(week.Broken(RuleKey.DaysOff, ana, days[2..]));
        Assert.Equal((counted, 2, points, 6), (violation.Level, violation.Amount, violation.Points, violation.Day));
        Assert.Equal("Ana has 2 days off from Mon 23 Nov to Sun 29 Nov; the most is 1 day off.", violation.Sentence);
    }

    [Fact]
    public void Each_half_day_off_below_the_least_counts()
    {
        var week = new WeekSketch().Rule(RuleKey.DaysOff, parameters: """{"least":2}""");
        var (ana, days) = (week.Person(), week.Earlies());
        Assert.Empty(week.Broken(RuleKey.DaysOff, ana, days[2..]));
        var violation = Assert.Single(week.Broken(RuleKey.DaysOff, ana, days[1..]));
        Assert.Equal((2, "Ana has 1 day off from Mon 23 Nov to Sun 29 Nov; the least is 2 days off."), (violation.Amount, violation.Sentence));
    }

    [Theory]
    [InlineData(300, 3, "1.5 days off")]
    [InlineData(240, 3, "1.5 days off")]
    [InlineData(239, 2, "1 day off")]
    [InlineData(0, 2, "1 day off")]
    public void A_day_with_little_work_is_half_a_day_off(int half, int halves, string said)
    {
        var week = new WeekSketch().Rule(RuleKey.DaysOff, parameters: $$"""{"least":0,"most":0,"halfDay":{{half}}}""");
        var (ana, days) = (week.Person(), week.Earlies());
        var morning = week.Shift(0, "Morning", 8, 12, ShiftKind.Day);
        var violation = Assert.Single(week.Broken(RuleKey.DaysOff, ana, [morning, .. days[1..6]]));
        Assert.Equal(halves, violation.Amount);
        Assert.Contains($"has {said} from", violation.Sentence);
    }

    [Fact]
    public void Two_short_shifts_of_a_day_are_a_whole_day_of_work()
    {
        var week = new WeekSketch(1).Rule(RuleKey.DaysOff, parameters: """{"least":0,"most":0,"period":"day"}""").Rule(RuleKey.Coverage);
        var ana = week.Person();
        int morning = week.Shift(0, "Morning", 8, 12, ShiftKind.Day), evening = week.Shift(0, "Evening", 16, 20, ShiftKind.Late);
        Assert.Equal(1, Assert.Single(week.Broken(RuleKey.DaysOff, ana, morning)).Amount);
        Assert.Equal(Score.Zero, week.Evaluate(week.Works(ana, morning, evening)).Score);
        var result = new SmartScheduling.Solver.Engines.SearchEngine(TimeProvider.System).Solve(
            week.Problem, new() { IterationLimit = 50, TimeLimit = TimeSpan.FromHours(1) }, SmartScheduling.Solver.Engines.SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.Equal(Score.Zero, result.Score);
    }

    [Fact]
    public void Who_starts_or_leaves_within_a_month_has_their_share_of_both_limits()
    {
        var month = new WeekSketch(30) { FirstDay = new(2026, 11, 1) }
            .Rule(RuleKey.DaysOff, RuleLevel.Soft, """{"least":8,"period":"month"}""", weight: 1)
            .Rule(RuleKey.DaysOff, RuleLevel.Hard, """{"least":0,"most":8,"period":"month"}""");
        int ana = month.Person("Ana"), ben = month.Person("Ben", one => one with { EmployedFrom = 15 }), cem = month.Person("Cem", one => one with { EmployedTo = 9 });
        var days = month.Earlies(count: 3);
        // 8 of 30 days are 4 of 15, and 2⅔ of 10, which is rounded up to 3.
        var idle = month.Broken(RuleKey.DaysOff, month.Roster());
        Assert.Equal([(ana, 44L), (ben, 22L), (cem, 14L)], idle.Select(one => (one.Person!.Value, one.Amount)));
        Assert.Equal("Ben has 15 days off from Sun 1 Nov to Mon 30 Nov; the most is 4 days off.", idle[1].Sentence);
        var busy = month.Broken(RuleKey.DaysOff, month.Roster([.. days.Select(day => (ana, day)), .. days[15..].Select(day => (ben, day)), .. days[..10].Select(day => (cem, day))]));
        Assert.Equal([(ana, 16L), (ben, 8L), (cem, 6L)], busy.Select(one => (one.Person!.Value, one.Amount)));
    }

    [Fact]
    public void Of_a_group_only_the_members_are_meant()
    {
        var week = new WeekSketch();
        int ana = week.Person("Ana"), ben = week.Person("Ben", one => one with { EmployedFrom = 4 });
        week.Person("Cem");
        week.Rule(RuleKey.DaysOff, parameters: AtMostOne, people: [ana, ben]);
        // Three of seven days: one day off becomes half of one.
        Assert.Equal([(ana, 12L), (ben, 5L)], week.Broken(RuleKey.DaysOff, week.Roster()).Select(one => (one.Person!.Value, one.Amount)));
    }

    [Fact]
    public void A_day_that_time_off_touches_is_no_day_off_and_none_on_which_one_is_owed()
    {
        var week = new WeekSketch().Rule(RuleKey.DaysOff, parameters: """{"least":2,"most":2}""");
        var ana = week.Person(with: one => one with { TimeOff = [new(0, 3 * 1440), new(3 * 1440 + 720, 3 * 1440 + 780)] });
        var days = week.Earlies();
        // Friday to Sunday: two of seven days are two half days, rounded up.
        Assert.Empty(week.Broken(RuleKey.DaysOff, ana, days[4..6]));
        Assert.Equal(2, Assert.Single(week.Broken(RuleKey.DaysOff, ana, days[4..7])).Amount);
        Assert.Equal(2, Assert.Single(week.Broken(RuleKey.DaysOff, ana, days[4])).Amount);
    }

    [Fact]
    public void Without_half_days_a_share_is_rounded_up_to_whole_days()
    {
        var week = new WeekSketch().Rule(RuleKey.DaysOff, parameters: """{"least":2,"most":2,"halfDay":0}""");
        var ana = week.Person(with: one => one with { EmployedFrom = 3 });
        var days = week.Earlies();
        Assert.Empty(week.Broken(RuleKey.DaysOff, ana, days[3..5]));
        Assert.Equal(2, Assert.Single(week.Broken(RuleKey.DaysOff, ana, days[3..6])).Amount);
    }

    [Fact]
    public void Days_off_of_a_week_that_began_before_the_period_count_and_nobody_is_blamed_for_them()
    {
        var week = new WeekSketch(4) { FirstDay = WeekSketch.Monday.AddDays(3), KnownDaysBefore = 3 };
        week.Rule(RuleKey.DaysOff, parameters: """{"least":1,"most":1}""");
        var worked = Enumerable.Range(-3, 3).Select(day => WeekSketch.Past(day, 6, 14)).ToArray();
        int ana = week.Person("Ana", one => one with { History = worked }), ben = week.Person("Ben");
        var days = week.Earlies(count: 2);
        Assert.Equal([(ana, 2L)], week.Broken(RuleKey.DaysOff, week.Roster([.. days.Select(day => (ana, day)), .. days.Select(day => (ben, day))])).Select(one => (one.Person!.Value, one.Amount)));
        // Ben had his three days off; one more is one too many.
        Assert.Equal([(ben, 2L)], week.Broken(RuleKey.DaysOff, week.Roster([.. days[1..].Select(day => (ana, day)), .. days[1..].Select(day => (ben, day))])).Select(one => (one.Person!.Value, one.Amount)));
    }

    [Fact]
    public void Who_was_off_before_the_period_may_work_on_its_first_day()
    {
        var week = new WeekSketch(1) { KnownDaysBefore = 1 }.Rule(RuleKey.Coverage).Rule(RuleKey.DaysOff, parameters: """{"least":1,"period":"2 days"}""");
        week.Person();
        week.Early(0);
        Assert.Empty(SmartScheduling.Solver.Explain.Shortages.Of(week.Problem));
        var result = new SmartScheduling.Solver.Engines.SearchEngine(TimeProvider.System).Solve(
            week.Problem, new() { IterationLimit = 50, TimeLimit = TimeSpan.FromHours(1) }, SmartScheduling.Solver.Engines.SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.Equal(Score.Zero, result.Score);
    }

    [Fact]
    public void Every_few_days_are_a_period_too()
    {
        var week = new WeekSketch().Rule(RuleKey.DaysOff, parameters: """{"least":1,"period":"3 days"}""");
        var (ana, days) = (week.Person(), week.Earlies());
        var broken = week.Broken(RuleKey.DaysOff, ana, [.. days[..4], .. days[5..]]);
        // Monday to Wednesday and Tuesday to Thursday have none.
        Assert.Equal([(2, 2L), (3, 2L)], broken.Select(one => (one.Day!.Value, one.Amount)).Order());
    }

    [Fact]
    public void It_is_off_unless_somebody_wants_it_and_says_what_it_means()
    {
        var week = new WeekSketch().Rule(RuleKey.DaysOff, parameters: AtMostOne);
        week.Person();
        var rule = week.Problem.Rules[^1];
        Assert.Equal(RuleLevel.Off, rule.Definition.DefaultLevel);
        Assert.Equal("Everybody has at most 1 day off in a week, less for absences and part periods; a day with at most 5 h of work is half a day off.",
            rule.Definition.Sentence(rule.Parameters, week.Problem.Kinds));
    }

    [Fact]
    public void Limits_that_contradict_each_other_are_refused() =>
        Assert.Equal("rules[0].parameters.least", Assert.Single(Problem.Create(new WeekSketch().Rule(RuleKey.DaysOff, parameters: """{"least":3,"most":2}""").Input()).Faults).Field);
}
