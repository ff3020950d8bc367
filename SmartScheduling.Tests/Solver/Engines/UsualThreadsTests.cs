using SmartScheduling.Solver.CommandLine;
using SmartScheduling.Solver.Engines;

namespace SmartScheduling.Tests.Solver.Engines;

public sealed class UsualThreadsTests
{
    [Theory]
    [InlineData(1, 64, 1)]
    [InlineData(2, 64, 1)]
    [InlineData(8, 64, 7)]
    [InlineData(64, 64, 63)]
    [InlineData(8, 2, 4)]
    [InlineData(64, 1, 2)]
    [InlineData(8, 0.25, 1)]
    [InlineData(0, 0, 1)]
    public void There_are_as_many_as_cores_less_one_and_as_the_memory_allows_and_at_least_one(int cores, double gigabytes, int expected) =>
        Assert.Equal(expected, UsualThreads.Of(cores, (long)(gigabytes * (1L << 30))));

    [Fact]
    public void Solves_that_go_on_at_the_same_time_share_the_memory()
    {
        Assert.Equal(1, UsualThreads.Here(int.MaxValue));
        Assert.InRange(UsualThreads.Here(2), 1, UsualThreads.Here());
    }

    [Fact]
    public void The_command_line_takes_them_where_no_number_is_given()
    {
        Assert.Equal(UsualThreads.Here(), SolveArguments.Parse(["problem.json"]).Threads);
        Assert.Equal(UsualThreads.Here(), BenchArguments.Parse(["folder"]).Threads);
        Assert.Equal(7, SolveArguments.Parse(["problem.json", "--threads", "7"]).Threads);
        Assert.Equal(7, BenchArguments.Parse(["folder", "--threads", "7"]).Threads);
    }

    /// <summary>Several threads find something else each time.</summary>
    [Fact]
    public void Under_an_iteration_limit_one_thread_is_usual()
    {
        Assert.Equal(1, SolveArguments.Parse(["problem.json", "--iterations", "9"]).Threads);
        Assert.Equal(2, SolveArguments.Parse(["problem.json", "--iterations", "9", "--threads", "2"]).Threads);
    }
}
