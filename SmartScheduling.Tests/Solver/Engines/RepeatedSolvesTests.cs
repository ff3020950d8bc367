using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Kernel;
using SmartScheduling.Tests.Benchmarks;

namespace SmartScheduling.Tests.Solver.Engines;

/// <summary>One process solves week after week: what a solve took it gives back. No test beside it, because memory is the process's.</summary>
[Collection(BenchmarkCollection.Name)]
public sealed class RepeatedSolvesTests
{
    private const int Solves = 50, Settled = 5;

    /// <summary>What the runtime keeps for itself may vary by so much; a solve that leaves one person's model behind is far above after fifty.</summary>
    private const long Slack = 512 << 10;

    [Fact]
    public void After_fifty_solves_no_more_memory_is_held_than_after_five()
    {
        var problem = Restaurant.Week(people: 12);
        var before = RosterProgram.Held;
        long settled = 0;
        for (var solve = 1; solve <= Solves; solve++)
        {
            new PortfolioEngine(TimeProvider.System).Solve(
                problem, new() { Seed = solve, TimeLimit = TimeSpan.FromMilliseconds(100), Threads = 2 }, SilentObserver.Instance, TestContext.Current.CancellationToken);
            Assert.Equal(before, RosterProgram.Held);
            if (solve == Settled) settled = Collected();
        }

        var last = Collected();
        TestContext.Current.TestOutputHelper!.WriteLine($"{settled >> 10} KB after {Settled} solves, {last >> 10} KB after {Solves}");
        Assert.True(last <= settled + Slack, $"{last >> 10} KB are held after {Solves} solves, {settled >> 10} KB after {Settled}.");
    }

    private static long Collected()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
