using SmartScheduling.Solver.Columns;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Solver.Model;
using SmartScheduling.Tests.Solver;
using SmartScheduling.Tests.Solver.Columns;

namespace SmartScheduling.Tests.Benchmarks;

/// <summary>One person's cheapest days by the kernel, in microseconds a call: with every sum carried beside the same model with all of them priced.</summary>
[Collection(BenchmarkCollection.Name)]
public sealed class KernelBenchmark
{
    private const int Times = 20, PriceVectors = 16;

    /// <summary>So many that milliseconds of all are microseconds of one.</summary>
    private const int Calls = 1000;

    [Fact(Explicit = true)]
    public async Task Sums_that_are_carried_beside_sums_that_are_priced()
    {
        var table = new RatioTable("One person of a ward", "priced", "carried", "µs");
        foreach (var days in new[] { 7, 14, 28, 56 }) await AddAsync(table, $"{days} days", Problem.Create(Clinic.Input(days)).Required);
        foreach (var days in new[] { 7, 28 }) await AddAsync(table, $"{days} days, a restaurant", Problem.Create(Restaurant.Input(people: 24, days)).Required);
        table.Print();
    }

    private static async Task AddAsync(RatioTable table, string name, Problem problem)
    {
        var model = ColumnPeople.Of(problem, CoupledRows.Of(problem, Levels.For(problem)))[0].Model;
        var random = new Random(1);
        double[][] prices = [.. Enumerable.Range(0, PriceVectors).Select(_ => Enumerable.Range(0, model.Options.Count).Select(_ => (double)random.Next(-300, 100)).ToArray())];
        double[]?[] units = [.. model.Dimensions.Select(_ => new double[model.Options.Days])];
        using var program = new RosterProgram();
        var (track, path) = (new Track(model), new PricedPath());
        var priced = await TimeAsync(call => path.Solve(model, prices[call % PriceVectors], units));
        var carried = await TimeAsync(call => program.Solve(model, track, 0, model.Options.Days, prices[call % PriceVectors]));
        table.Add(name, priced, carried);
    }

    private static Task<Samples> TimeAsync(Func<int, bool> solve) => Samples.OfAsync(Times, _ =>
    {
        for (var call = 0; call < Calls; call++) Assert.True(solve(call));
        return Task.CompletedTask;
    });
}
