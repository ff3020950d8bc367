using SmartScheduling.Solver.Columns.Simplex;

namespace SmartScheduling.Tests.Solver.Columns.Simplex;

/// <summary>Whatever way a basis is kept, multiplied with what it solves the right-hand side comes out again, also after columns were replaced.</summary>
public sealed class BasisTests
{
    private const double Close = 1e-6;

    public static TheoryData<int, bool> Cases => [.. from seed in Enumerable.Range(1, 30) from isDense in new[] { true, false } select new TheoryDataRow<int, bool>(seed, isDense)];

    [Theory, MemberData(nameof(Cases))]
    public void It_solves_both_ways_before_and_after_columns_are_replaced(int seed, bool isDense)
    {
        var random = new Random(seed);
        var size = 5 + random.Next(60);
        Basis basis = isDense ? new DenseInverse(size) : new FactoredBasis(size);
        var columns = Enumerable.Range(0, size).Select(place => Column(random, size, place)).ToArray();
        Assert.True(basis.Make(Lists(columns)));
        Assert.False(basis.IsChanged);
        AssertSolves(basis, columns, random);
        for (var round = 0; round < 40; round++)
        {
            var (place, column) = (random.Next(size), Column(random, size, random.Next(size)));
            var entering = new double[size];
            basis.Enter(Lists([column]).Of(0), entering);
            if (Math.Abs(entering[place]) < 0.05) continue;
            basis.Replace(place, entering);
            columns[place] = column;
            Assert.True(basis.IsChanged);
            AssertSolves(basis, columns, random);
        }
    }

    [Fact]
    public void Columns_that_depend_on_each_other_are_refused()
    {
        Entry[] one = [new(0, 1), new(1, 2), new(2, 1)];
        Entry[] twice = [new(0, 2), new(1, 4), new(2, 2)];
        Assert.False(new FactoredBasis(3).Make(Lists([one, twice, [new(2, 1), new(1, 1)]])));
        Assert.False(new DenseInverse(3).Make(Lists([one, twice, [new(2, 1), new(1, 1)]])));
    }

    [Fact]
    public void A_basis_of_many_columns_is_factored_and_a_small_one_inverted()
    {
        Assert.IsType<DenseInverse>(Basis.Of(100));
        Assert.IsType<FactoredBasis>(Basis.Of(1500));
    }

    /// <summary>Some single entries, as shorts have, and some with several, the largest at the column's own place.</summary>
    private static Entry[] Column(Random random, int size, int place)
    {
        if (random.Next(3) == 0) return [new(place, random.Next(2) == 0 ? 1 : -1)];
        var others = Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(size)).Where(row => row != place).Distinct();
        return [new(place, 6), .. others.Select(row => new Entry(row, random.Next(1, 4) / 2.0))];
    }

    private static SparseLists Lists(IEnumerable<Entry[]> columns)
    {
        SparseLists lists = new();
        foreach (var column in columns)
        {
            foreach (var (place, value) in column) lists.Add(place, value);
            lists.Close();
        }

        return lists;
    }

    private static void AssertSolves(Basis basis, Entry[][] columns, Random random)
    {
        var size = columns.Length;
        double[] wanted = [.. Enumerable.Range(0, size).Select(_ => random.Next(3) == 0 ? random.NextDouble() : 0)];
        var x = wanted.ToArray();
        basis.Solve(x);
        var product = new double[size];
        for (var place = 0; place < size; place++)
            foreach (var (row, value) in columns[place]) product[row] += value * x[place];
        AssertClose(wanted, product);

        var y = wanted.ToArray();
        basis.SolveTransposed(y);
        AssertClose(wanted, [.. columns.Select(column => column.Sum(entry => entry.Value * y[entry.Place]))]);

        var at = random.Next(size);
        var row1 = new double[size];
        basis.RowOf(at, row1);
        AssertClose([.. Enumerable.Range(0, size).Select(place => place == at ? 1.0 : 0)], [.. columns.Select(column => column.Sum(entry => entry.Value * row1[entry.Place]))]);
    }

    private static void AssertClose(double[] expected, double[] actual)
    {
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], Close);
    }
}
