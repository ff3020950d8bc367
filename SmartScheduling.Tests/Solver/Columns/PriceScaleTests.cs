using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Columns;

public sealed class PriceScaleTests
{
    private const int FewEvaluations = 300;

    /// <summary>An open position costs more than the heaviest rule, and nobody needs to be paid a hundredth of that to fill it.</summary>
    [Fact]
    public void The_ascent_finds_the_order_of_its_prices_where_an_open_position_costs_far_more()
    {
        using var program = new RosterProgram();
        var (usual, found) = (Wishes(program), Wishes(program));
        Assert.Equal(usual.Scale, usual.Dearest);
        found.Scale = PriceScale.Find(found, 0.2, () => false);
        Assert.InRange(found.Scale, 0.1, usual.Scale / 10);
        Assert.True(Bound(found) > Bound(usual), $"{found.BestBound} with the scale {found.Scale} and {usual.BestBound} without");
    }

    [Fact]
    public void Where_prices_are_those_of_open_positions_the_scale_stays()
    {
        using var program = new RosterProgram();
        var week = new WeekSketch().Rule(RuleKey.Coverage).Rule(RuleKey.MaxShifts, RuleLevel.Hard, """{"count":2,"period":"week"}""");
        for (var person = 0; person < 3; person++) week.Person();
        for (var day = 0; day < 7; day++) week.Early(day, count: 2);
        var lagrangian = Of(week, program);
        Assert.Equal(lagrangian.Scale, PriceScale.Find(lagrangian, 0.2, () => false));
    }

    /// <summary>Everybody rather has some weekdays off, each to a degree, and works five days a week at most.</summary>
    private static Lagrangian Wishes(RosterProgram program)
    {
        var week = new WeekSketch(days: 14).Rule(RuleKey.Coverage).Rule(RuleKey.Preference, RuleLevel.Soft, weight: 1)
            .Rule(RuleKey.MaxShifts, RuleLevel.Hard, """{"count":5,"period":"week"}""").Rule(RuleKey.MaxShifts, RuleLevel.Soft, """{"count":14,"period":"whole"}""", weight: 10_000);
        for (var person = 0; person < 10; person++)
        {
            var wishes = Enumerable.Range(0, 7).Select(day => (Day: (DayOfWeek)day, Weight: (person * person + 3 * day) % 6)).ToArray();
            week.Person(with: one => one with { Preferences = [.. wishes.Where(wish => wish.Weight > 0).Select(wish => new Preference { Wanted = false, Weight = wish.Weight, Weekday = wish.Day })] });
        }

        for (var day = 0; day < 14; day++) week.Early(day, count: 5 + day % 3);
        return Of(week, program);
    }

    private static double Bound(Lagrangian lagrangian)
    {
        var rounds = 0;
        new PriceAscent(lagrangian, new double[lagrangian.Count]).Run(0.2 * lagrangian.Scale, 0.01, () => rounds++ / (double)FewEvaluations, _ => { });
        return lagrangian.BestBound;
    }

    private static Lagrangian Of(WeekSketch week, RosterProgram program)
    {
        var rows = CoupledRows.Of(week.Problem, Levels.For(week.Problem));
        return new(rows, ColumnPeople.Of(week.Problem, rows), program);
    }
}
