using SmartScheduling.Solver.Columns.Simplex;

namespace SmartScheduling.Tests.Benchmarks;

/// <summary>What a pivot costs the basis of the simplex: an explicit inverse beside a factored one, from few equations to more than a thousand.</summary>
[Collection(BenchmarkCollection.Name)]
public sealed class SimplexBenchmark
{
    private const int Times = 10, Pivots = 50;

    [Fact(Explicit = true)]
    public async Task A_factored_basis_beside_an_inverse()
    {
        var table = new RatioTable($"{Pivots} pivots", "inverse", "factored");
        foreach (var size in new[] { 100, 300, 450, 900, 1500 })
            table.Add($"{size} equations", await TimeAsync(new DenseInverse(size), size), await TimeAsync(new FactoredBasis(size), size));
        table.Print();
    }

    /// <summary>The basis made anew, then so many columns replaced, with what the simplex asks for at each.</summary>
    private static Task<Samples> TimeAsync(Basis basis, int size)
    {
        var random = new Random(size);
        var columns = Lists(Enumerable.Range(0, size).Select(place => Column(random, size, place)));
        (int Place, SparseLists Column)[] entering = [.. Enumerable.Range(0, Pivots).Select(_ => random.Next(size)).Select(place => (place, Lists([Column(random, size, place)])))];
        double[] x = new double[size], duals = new double[size], row = new double[size];
        return Samples.OfAsync(Times, _ =>
        {
            Assert.True(basis.Make(columns));
            foreach (var (place, column) in entering)
            {
                basis.Enter(column.Of(0), x);
                basis.RowOf(place, row);
                if (Math.Abs(x[place]) > 0.05) basis.Replace(place, x);
            }

            basis.SolveTransposed(duals);
            return Task.CompletedTask;
        });
    }

    /// <summary>As in a master: shorts and overs with one entry, columns of a person with one for each day worked.</summary>
    private static Entry[] Column(Random random, int size, int place) => random.Next(3) == 0
        ? [new(place, random.Next(2) == 0 ? 1 : -1)]
        : [new(place, 6), .. Enumerable.Range(0, 20).Select(_ => random.Next(size)).Where(row => row != place).Distinct().Select(row => new Entry(row, 1))];

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
}
