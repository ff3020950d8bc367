using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Rules.Team;

public sealed class CoverageTests
{
    [Fact]
    public void A_filled_position_costs_nothing()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage);
        Assert.Empty(week.Evaluate(week.Works(week.Person(), week.Early(0))).Violations);
    }

    [Fact]
    public void Each_open_place_counts_by_the_priority_of_its_shift()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage);
        week.Shift(0, "Lunch", 11, 15, ShiftKind.Day, count: 2, with: shift => shift with { Priority = 7 });
        week.Early(1);
        var evaluation = week.Evaluate(week.Roster());
        Assert.Equal(new Score(0, 15, 0), evaluation.Score);
        Assert.Equal("2 of 2 Waiter for Lunch on Mon 23 Nov are missing.", evaluation.Violations[0].Sentence);
        Assert.Equal((ScoreLevel.Uncovered, 2, 14), (evaluation.Violations[0].Level, evaluation.Violations[0].Amount, evaluation.Violations[0].Points));
    }

    [Fact]
    public void Soft_coverage_counts_among_the_soft_points()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage, RuleLevel.Soft, weight: 4);
        week.Early(0, count: 2);
        Assert.Equal(new Score(0, 0, 8), week.Evaluate(week.Roster()).Score);
    }

    [Fact]
    public void Below_its_minimum_a_soft_position_is_open_as_well()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage, RuleLevel.Soft, weight: 4);
        week.Shift(0, "Lunch", 11, 15, ShiftKind.Day, with: shift => shift with { Priority = 3, Positions = [new(0, 3, Minimum: 2)] });
        var evaluation = week.Evaluate(week.Roster((week.Person("Ana"), 0)));
        Assert.Equal(new Score(0, 3, 2 * 3 * 4), evaluation.Score);
        Assert.Equal(["2 of 3 Waiter for Lunch on Mon 23 Nov are missing.", "1 of at least 2 Waiter for Lunch on Mon 23 Nov is missing."],
            evaluation.Violations.Select(one => one.Sentence));
        Assert.Equal(new Score(0, 0, 3 * 4), week.Evaluate(week.Roster((0, 0), (week.Person("Ben"), 0))).Score);
    }

    [Fact]
    public void A_minimum_adds_nothing_where_every_open_place_counts()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage);
        week.Shift(0, "Lunch", 11, 15, ShiftKind.Day, with: shift => shift with { Positions = [new(0, 3, Minimum: 2)] });
        Assert.Equal(new Score(0, 3, 0), week.Evaluate(week.Roster()).Score);
    }

    [Fact]
    public void People_beyond_the_count_cost_soft_points()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage, parameters: """{"over":5}""");
        var early = week.Early(0);
        var violation = Assert.Single(week.Evaluate(week.Roster((week.Person("Ana"), early), (week.Person("Ben"), early), (week.Person("Cem"), early))).Violations);
        Assert.Equal((ScoreLevel.Soft, 2, 10), (violation.Level, violation.Amount, violation.Points));
        Assert.Equal("2 more Waiter for Early on Mon 23 Nov than the 1 wanted.", violation.Sentence);
    }

    [Fact]
    public void A_position_can_have_weights_of_its_own()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage, RuleLevel.Soft, """{"over":1}""", weight: 1);
        week.Shift(0, "D", 0, 8, ShiftKind.Day, with: shift => shift with { Positions = [new(0, 3, ShortWeight: 100, OverWeight: 9)] });
        Assert.Equal(new Score(0, 0, 300), week.Evaluate(week.Roster()).Score);
    }
}
