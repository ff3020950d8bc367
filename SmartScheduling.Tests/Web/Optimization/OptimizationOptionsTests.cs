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

    [Fact]
    public void Without_a_number_one_processor_is_left_to_the_pages_where_there_are_several() =>
        Assert.Equal(Math.Max(1, Environment.ProcessorCount - 1), new OptimizationOptions { Threads = 0 }.ThreadsOfASolve);
}
