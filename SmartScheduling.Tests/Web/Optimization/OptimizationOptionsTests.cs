using SmartScheduling.Solver.Engines;
using SmartScheduling.Web.Options;

namespace SmartScheduling.Tests.Web.Optimization;

public sealed class OptimizationOptionsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(256)]
    public void A_solve_has_as_many_threads_as_are_set(int threads) =>
        Assert.Equal(threads, new OptimizationOptions { Threads = threads }.ThreadsOfASolve);

    /// <summary>How many that are for how many processors and how much memory: <see cref="Solver.Engines.UsualThreadsTests"/>.</summary>
    [Fact]
    public void Without_a_number_they_follow_the_machine_and_solves_at_the_same_time_share_it()
    {
        Assert.Equal(UsualThreads.Here(), new OptimizationOptions { Threads = 0 }.ThreadsOfASolve);
        Assert.Equal(UsualThreads.Here(64), new OptimizationOptions { Threads = 0, ParallelSolves = 64 }.ThreadsOfASolve);
    }
}
