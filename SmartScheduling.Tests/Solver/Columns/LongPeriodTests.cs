using System.Globalization;
using System.Text;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Formats;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Tests.Solver.Columns;

/// <summary>What long periods need: every sum priced, and rosters from those prices.</summary>
public sealed class LongPeriodTests
{
    private static readonly Levels Points = new(1e6, 1e3, 1);

    public static IEnumerable<TheoryDataRow<int>> TinySeeds =>
        from seed in Enumerable.Range(1, 140).Where(seed => Exhaustive.Count(RandomProblem.Tiny(seed).Problem) <= Exhaustive.Most).Take(30)
        select new TheoryDataRow<int>(seed);

    [Fact]
    public void The_path_finds_what_the_program_finds_when_all_sums_are_priced()
    {
        var compared = 0;
        using var program = new RosterProgram();
        var path = new PricedPath();
        for (var seed = 0; seed < 150; seed++)
        {
            var (problem, _, _) = RandomProblem.WithInput(seed);
            var random = new Random(seed);
            foreach (var person in ColumnPeople.Of(problem, CoupledRows.Of(problem, Points)))
            {
                var model = person.Model;
                double[] prices = [.. Enumerable.Range(0, model.Options.Count).Select(_ => random.Next(12) == 0 ? double.PositiveInfinity : random.Next(-400, 400))];
                double[]?[] units = [.. model.Dimensions.Select(_ => Enumerable.Range(0, model.Options.Days).Select(_ => random.Next(-20, 20) / 4.0).ToArray())];
                var isFound = program.Solve(model, new Track(model), 0, model.Options.Days, prices, units);
                Assert.Equal(isFound, path.Solve(model, prices, units));
                if (!isFound) continue;
                Assert.Equal(program.Value, path.Value);
                Assert.Equal(path.Value, CostOf(person, path, prices, units));
                compared++;
            }
        }

        Assert.True(compared > 300, $"Only {compared} people had a roster.");
    }

    [Theory, MemberData(nameof(TinySeeds))]
    public void With_every_sum_priced_the_bound_is_never_above_the_best_of_all_rosters(int seed)
    {
        var (problem, _) = RandomProblem.Tiny(seed);
        using var program = new RosterProgram();
        var rows = CoupledRows.Of(problem, Points);
        var lagrangian = new Lagrangian(rows, ColumnPeople.Of(problem, rows), program);
        lagrangian.PriceAll();
        var rounds = 0;
        new PriceAscent(lagrangian, lagrangian.Best).Run(0.2 * lagrangian.Dearest, 0.001, () => rounds++ / 300.0, _ => { });
        Assert.False(lagrangian.HasBroken);
        var optimum = Exhaustive.Optimum(problem);
        Assert.True(new Score(0, 0, (long)Math.Ceiling(lagrangian.BestBound - 1e-9)) <= optimum, $"The bound is {lagrangian.BestBound}, the best roster {optimum}.");
    }

    [Fact]
    public void Three_months_of_many_shifts_get_a_bound_and_a_roster_that_keeps_the_hard_rules()
    {
        var problem = CurtoisInstance.Parse(ThreeMonths()).Problem;
        var result = new ColumnsEngine(TimeProvider.System).Solve(
            problem, new SolveOptions { TimeLimit = TimeSpan.FromSeconds(8) }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.Equal(result.Score, Evaluation.ScoreOf(problem, result.Roster!));
        Assert.Equal(0, result.Score.Hard);
        Assert.True(result.Status is SolverStatus.Feasible or SolverStatus.Optimal);
        Assert.True(result.Bound > Score.Zero && result.Bound <= result.Score, $"The bound is {result.Bound}, the roster {result.Score}.");
    }

    /// <summary>91 days with 11 shifts each make more equations than a master takes.</summary>
    private static string ThreeMonths()
    {
        const int Days = 91, Shifts = 11;
        var text = new StringBuilder("SECTION_HORIZON\n91\n\nSECTION_SHIFTS\n");
        for (var shift = 0; shift < Shifts; shift++) text.Append(CultureInfo.InvariantCulture, $"S{shift},480,{(shift == Shifts - 1 ? "S0|S1" : "")}\n");
        var limits = string.Join('|', Enumerable.Range(0, Shifts).Select(shift => $"S{shift}={(shift == 3 ? 8 : Days)}"));
        text.Append("\nSECTION_STAFF\n");
        for (var person = 0; person < 5; person++) text.Append(CultureInfo.InvariantCulture, $"P{person},{limits},26400,24000,5,2,2,7\n");
        text.Append("\nSECTION_DAYS_OFF\nP0,3,40\n\nSECTION_SHIFT_ON_REQUESTS\nP1,5,S2,3\n\nSECTION_SHIFT_OFF_REQUESTS\nP2,6,S1,2\n\nSECTION_COVER\n");
        for (var day = 0; day < Days; day++)
            for (var shift = 0; shift < Shifts; shift++) text.Append(CultureInfo.InvariantCulture, $"{day},S{shift},{((day + shift) % 4 == 0 ? 1 : 0)},100,1\n");
        return text.ToString();
    }

    /// <summary>What the path's picks cost, added up day by day along the person's track.</summary>
    private static double CostOf(ColumnPerson person, PricedPath path, double[] prices, double[]?[] units)
    {
        var model = person.Model;
        var track = new Track(model);
        track.Follow(path.Picked);
        Assert.True(track.IsValid);
        var cost = track.Cost(0, model.Options.Days);
        for (var day = 0; day < model.Options.Days; day++)
        {
            cost += prices[model.Options.Start(day) + path.Picked[day]];
            for (var dimension = 0; dimension < units.Length; dimension++)
            {
                Assert.Equal(track.Units(dimension, day, day + 1), path.Units(dimension, day, day + 1));
                cost += units[dimension]![day] * track.Units(dimension, day, day + 1);
            }
        }

        return cost;
    }
}
