using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Columns.Simplex;

namespace SmartScheduling.Tests.Solver.Columns.Simplex;

/// <summary>A solution of the master is proven by duality: prices and weights that fit each other can only be the best.</summary>
public sealed class RestrictedMasterTests
{
    private const double Close = 1e-2;
    private const double Dear = 1e4;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Seeds))]
    public void Weights_and_duals_prove_each_other(int seed)
    {
        var (master, targets) = Random(seed);
        master.Solve(long.MaxValue, () => false);
        AssertOptimal(master, targets);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Narrower_prices_and_forgotten_columns_leave_it_sound(int seed)
    {
        var (master, targets) = Random(seed);
        master.Solve(long.MaxValue, () => false);
        var free = master.Objective;
        for (var row = 0; row < targets.Length; row++) master.Shorts[row] *= 0.5;
        master.Reprice();
        master.Solve(long.MaxValue, () => false);
        AssertOptimal(master, targets);
        Assert.True(master.Objective <= free + Close);
        for (var row = 0; row < targets.Length; row++) master.Shorts[row] *= 2;
        master.Forget(targets.Length + 8);
        master.Reprice();
        master.Solve(long.MaxValue, () => false);
        AssertOptimal(master, targets);
        Assert.True(master.Objective >= free - Close);
    }

    [Theory, InlineData(1, 30, 700), InlineData(2, 30, 700), InlineData(3, 30, 700), InlineData(4, 40, 1200), InlineData(5, 60, 1600)]
    public void With_many_equations_they_prove_each_other_too(int seed, int people, int rows)
    {
        var (master, targets) = Random(seed, people, rows);
        master.Solve(long.MaxValue, () => false);
        AssertOptimal(master, targets);
        Assert.True(master.Pivots > 100);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_total_is_kept_and_costs_what_its_price_says(int seed)
    {
        foreach (var isOver in new[] { false, true })
        {
            foreach (var isLeast in new[] { false, true })
            {
                var (master, targets) = Random(seed);
                master.Solve(long.MaxValue, () => false);
                int[] rows = [.. Enumerable.Range(0, targets.Length).Where(row => row % 3 > 0)];
                var number = isLeast ? Math.Floor(Missed(master)) + 1 : Math.Ceiling(Missed(master)) - 1;
                var limited = master.With(new(isOver ? [] : rows, isOver ? rows : [], number, isLeast ? Dear : 0, isLeast ? 0 : Dear), double.PositiveInfinity);
                limited.Solve(long.MaxValue, () => false);
                var price = limited.Duals[targets.Length];
                if (Math.Abs(price) < Dear - 1) Assert.Equal(number, Missed(limited), Close);
                Assert.True(isLeast ? price >= -1e-6 : price <= 1e-6, $"{price} is paid for at {(isLeast ? "least" : "most")} {number}.");
                // Duality: whoever pays this price for each one comes to the same without the limit.
                foreach (var row in rows) (isOver ? master.Overs : master.Shorts)[row] -= price;
                master.Reprice();
                master.Solve(long.MaxValue, () => false);
                Assert.Equal(limited.Objective, master.Objective + price * number, Close * (1 + Math.Abs(price)));

                double Missed(RestrictedMaster of) => rows.Sum(row => isOver ? of.Over(row) : of.Short(row));
            }
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_total_that_is_kept_already_changes_nothing_and_the_one_it_came_from_stays(int seed)
    {
        var (master, targets) = Random(seed);
        master.Solve(long.MaxValue, () => false);
        var (value, pivots, weights) = (master.Objective, master.Pivots, master.Columns.Select(column => column.Weight).ToArray());
        int[] rows = [.. Enumerable.Range(0, targets.Length)];
        var limited = master.With(new(rows, rows, rows.Sum(master.Short) + rows.Sum(master.Over) + 1, 0, Dear), double.PositiveInfinity);
        limited.Solve(long.MaxValue, () => false);
        Assert.Equal(value, limited.Objective, Close);
        Assert.Equal(0, limited.Pivots);
        limited.With(new(rows, [], 0, Dear, Dear), double.PositiveInfinity).Solve(long.MaxValue, () => false);
        limited.Rest();
        Assert.Equal(pivots, master.Pivots);
        Assert.Equal(weights, master.Columns.Select(column => column.Weight));
        AssertOptimal(master, targets);
    }

    [Fact]
    public void A_column_is_taken_once()
    {
        var (master, _) = Random(1);
        var known = master.Columns[3];
        Assert.False(master.Add(new Column { Person = known.Person, Picks = known.Picks, Cost = 0, Rows = [], Amounts = [] }));
    }

    private static void AssertOptimal(RestrictedMaster master, double[] targets)
    {
        foreach (var column in master.Columns) Assert.True(column.IsBanned || master.ReducedCost(column) > -1e-6);
        var dual = 0.0;
        for (var row = 0; row < targets.Length; row++)
        {
            Assert.InRange(master.Duals[row], -master.Overs[row] - 1e-6, master.Shorts[row] + 1e-6);
            dual += master.Duals[row] * targets[row];
        }

        foreach (var person in master.Columns.GroupBy(column => column.Person))
        {
            Assert.Equal(1, person.Sum(column => column.Weight), 3);
            dual += master.Duals[targets.Length + person.Key];
        }

        // The right-hand side has a little noise for each equation.
        Assert.Equal(dual, master.Objective, Close * Math.Max(1, targets.Length / 10.0));
    }

    private static (RestrictedMaster Master, double[] Targets) Random(int seed)
    {
        var random = new Random(seed);
        return Random(random, 2 + random.Next(7), 3 + random.Next(10), shareOfRows: 0.5);
    }

    private static (RestrictedMaster Master, double[] Targets) Random(int seed, int people, int rows) => Random(new Random(seed), people, rows, shareOfRows: 0.03);

    private static (RestrictedMaster Master, double[] Targets) Random(Random random, int people, int rows, double shareOfRows)
    {
        double[] targets = [.. Enumerable.Range(0, rows).Select(_ => (double)random.Next((int)(2 * shareOfRows * people)))];
        double[] shorts = [.. targets.Select(_ => (double)random.Next(1, 100))];
        double[] overs = [.. targets.Select(_ => (double)random.Next(10))];
        Column[] columns = [.. Enumerable.Range(0, people * 12).Select(i => Column(i % people, rows, shareOfRows, random))];
        var master = new RestrictedMaster(targets, shorts, overs, columns[..people]);
        foreach (var column in columns) master.Add(column);
        return (master, targets);
    }

    private static Column Column(int person, int rows, double shareOfRows, Random random)
    {
        int[] picks = [.. Enumerable.Range(0, rows).Select(_ => random.NextDouble() < shareOfRows ? 1 : 0)];
        int[] worked = [.. Enumerable.Range(0, rows).Where(row => picks[row] > 0)];
        return new Column { Person = person, Picks = picks, Cost = random.Next(30), Rows = worked, Amounts = [.. worked.Select(_ => 1.0)] };
    }
}
