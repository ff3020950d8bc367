using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Columns;

namespace SmartScheduling.Tests.Solver.Columns;

public sealed class CoupledRowsTests
{
    private static readonly Levels Points = new(1e6, 1e3, 1);

    [Fact]
    public void A_minimum_that_is_the_count_makes_one_equation_with_both_prices()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage, RuleLevel.Soft, """{"over":2}""", weight: 30);
        week.Person();
        week.Shift(0, "Lunch", 11, 15, ShiftKind.Day, with: shift => shift with { Positions = [new(0, 2, Minimum: 2)] });
        var rows = CoupledRows.Of(week.Problem, Points);
        Assert.Equal((2.0, 1030.0, 2.0), (Assert.Single(rows.Targets), rows.Shorts[0], rows.Overs[0]));
        Assert.True(Assert.Single(rows.IsCoverage));
    }

    [Fact]
    public void Another_minimum_is_an_equation_of_its_own()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage, RuleLevel.Soft, """{"over":0}""", weight: 30);
        week.Person();
        week.Shift(0, "Lunch", 11, 15, ShiftKind.Day, with: shift => shift with { Positions = [new(0, 3, Minimum: 2)] });
        var rows = CoupledRows.Of(week.Problem, Points);
        Assert.Equal([3.0, 2.0], rows.Targets);
        Assert.Equal([30.0, 1000.0], rows.Shorts);
    }

    [Fact]
    public void A_position_that_costs_nothing_makes_none()
    {
        var week = new WeekSketch().Rule(RuleKey.Coverage, RuleLevel.Soft, """{"over":0}""");
        week.Person();
        week.Shift(0, "Lunch", 11, 15, ShiftKind.Day, with: shift => shift with { Positions = [new(0, 0)] });
        Assert.Equal(0, CoupledRows.Of(week.Problem, Points).Count);
    }
}
