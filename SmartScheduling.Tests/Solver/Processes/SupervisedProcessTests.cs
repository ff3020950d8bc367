using System.Collections.Concurrent;
using SmartScheduling.Solver.Processes;

namespace SmartScheduling.Tests.Solver.Processes;

public sealed class SupervisedProcessTests
{
    private static readonly ProcessLimits Wide = new(TimeSpan.FromMinutes(2), 1L << 32);

    private readonly ConcurrentQueue<string> _lines = new();

    [Fact]
    public async Task Lines_and_errors_are_kept_to_the_last()
    {
        var outcome = await RunAsync(Wide, "sh", "-c", "echo one; echo two >&2; printf three; exit 7");
        Assert.Equal((ProcessEnd.Exited, 7, false), (outcome.End, outcome.ExitCode, outcome.IsSuccess));
        Assert.Equal(["one", "three"], _lines);
        Assert.Equal("ended with code 7: two", outcome.Reason);
    }

    [Theory]
    [InlineData("var UnboundTypeError=1;\n^\n\nRuntimeError: unreachable\n  at solve\n\nNode.js v22", "RuntimeError: unreachable")]
    [InlineData("Error [ERR_MODULE_NOT_FOUND]: no such package\nNode.js v22", "Error [ERR_MODULE_NOT_FOUND]: no such package")]
    [InlineData("no memory", "no memory")]
    public void The_line_that_names_the_error_is_told(string errors, string told) =>
        Assert.Equal($"ended with code 1: {told}", new ProcessOutcome(ProcessEnd.Exited, 1, errors, 0).Reason);

    [Fact]
    public void A_long_line_is_cut() =>
        Assert.InRange(new ProcessOutcome(ProcessEnd.Exited, 1, new string('x', 5000), 0).Reason.Length, 100, 300);

    [Fact]
    public async Task It_reads_what_it_is_told()
    {
        await using var child = SupervisedProcess.Start("cat", [], Wide, TimeProvider.System, _lines.Enqueue)!;
        await child.Input.WriteLineAsync("hello");
        child.Input.Close();
        Assert.True((await child.EndsAsync(TestContext.Current.CancellationToken)).IsSuccess);
        Assert.Equal(["hello"], _lines);
    }

    [Fact]
    public async Task One_that_hangs_is_ended_in_time()
    {
        var outcome = await RunAsync(Wide with { Time = TimeSpan.FromSeconds(0.2) }, "sleep", "3600");
        Assert.Equal(ProcessEnd.TimeUp, outcome.End);
    }

    [Fact]
    public async Task One_that_takes_too_much_memory_is_ended()
    {
        // Looks for the last line of an endless one.
        var outcome = await RunAsync(Wide with { Memory = 64 << 20 }, "tail", "/dev/zero");
        Assert.Equal(ProcessEnd.OutOfMemory, outcome.End);
        Assert.InRange(outcome.PeakMemory, 64 << 20, long.MaxValue);
    }

    [Fact]
    public async Task One_that_prints_without_end_is_ended()
    {
        var outcome = await RunAsync(Wide with { Output = 100_000 }, "yes");
        Assert.Equal(ProcessEnd.TooMuchOutput, outcome.End);
        Assert.InRange(_lines.Count, 1, 50_000);
    }

    [Fact]
    public async Task It_can_be_cancelled()
    {
        await using var child = SupervisedProcess.Start("sleep", ["3600"], Wide, TimeProvider.System, _lines.Enqueue)!;
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var ends = child.EndsAsync(cancellation.Token);
        await cancellation.CancelAsync();
        Assert.Equal(ProcessEnd.Cancelled, (await ends).End);
    }

    [Fact]
    public async Task It_does_not_outlive_its_owner()
    {
        int id;
        await using (var child = SupervisedProcess.Start("sleep", ["3600"], Wide, TimeProvider.System, _lines.Enqueue)!) id = child.Id;
        Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(id));
    }

    [Fact]
    public void A_program_that_is_not_there_is_no_process() =>
        Assert.Null(SupervisedProcess.Start("no-such-program-here", [], Wide, TimeProvider.System, _lines.Enqueue));

    private async Task<ProcessOutcome> RunAsync(ProcessLimits limits, string program, params string[] arguments)
    {
        await using var child = SupervisedProcess.Start(program, arguments, limits, TimeProvider.System, _lines.Enqueue)!;
        return await child.EndsAsync(TestContext.Current.CancellationToken);
    }
}
