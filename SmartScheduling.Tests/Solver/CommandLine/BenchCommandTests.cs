using System.Globalization;
using SmartScheduling.Solver.CommandLine;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Formats;
using SmartScheduling.Solver.Processes;
using SmartScheduling.Tests.Solver.Formats;

namespace SmartScheduling.Tests.Solver.CommandLine;

public sealed class BenchCommandTests : IDisposable
{
    /// <summary>Of <see cref="CurtoisInstanceTests.Small"/>.</summary>
    private const long SmallOptimum = 150;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_prints_a_row_for_each_instance_of_the_folder()
    {
        foreach (var name in new[] { "Instance10.json", "Instance2.json", "Other.json" })
            File.Copy(JsonInstanceTests.ExamplePath, Path.Combine(_folder.FullName, name));
        var (code, output, _) = await RunAsync("bench", _folder.FullName, "--only", "instance", "--seconds", "0.2", "--seeds", "2");
        var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(0, code);
        Assert.Equal(4, rows.Length);
        Assert.StartsWith("| Instance2 |", rows[2], StringComparison.Ordinal);
        Assert.Contains("| 828 |", rows[2], StringComparison.Ordinal);
        Assert.StartsWith("| Instance10 |", rows[3], StringComparison.Ordinal);
    }

    [Theory, InlineData("portfolio"), InlineData("columns"), InlineData("search")]
    public async Task A_row_tells_score_bound_gap_times_and_memory_of_the_run_in_the_middle(string engine)
    {
        await WriteAsync("Small.txt", CurtoisInstanceTests.Small);
        var (code, output, _) = await RunAsync("bench", _folder.FullName, "--engine", engine, "--seconds", "0.5", "--threads", "1", "--seeds", "3");
        var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(0, code);
        Assert.Equal("| instance | engine | score | best known | bound | gap % | first at s | best at s | ended at s | iterations/s | peak MB |", rows[0]);
        Assert.Equal(3, rows.Length);
        var cells = rows[2].Trim('|').Split('|', StringSplitOptions.TrimEntries);
        Assert.Equal(["Small", engine], cells[..2]);
        var score = Number(cells[2]);
        Assert.Equal(SmallOptimum, score);
        Assert.Equal("", cells[3]);
        Assert.Equal(engine == "search", cells[4].Length == 0);
        Assert.Equal(cells[4].Length == 0, cells[5].Length == 0);
        if (cells[4].Length > 0)
        {
            var bound = Number(cells[4]);
            Assert.InRange(bound, 0, score);
            Assert.Equal(100 * (score - bound) / score, Number(cells[5]), 0.005);
        }

        double[] times = [0, .. cells[6..9].Select(Number)];
        Assert.Equal(times.Order(), times);
        Assert.InRange(times[^1], 0, 60);
        Assert.True(Number(cells[9]) >= 0);
        Assert.InRange(Number(cells[10]), 1, 100_000);
    }

    [Theory]
    [InlineData(7, 9, 7)]
    [InlineData(20, 30, 10, 20)]
    [InlineData(20, 40, 10, 30, 20)]
    public void The_median_is_the_run_in_the_middle_or_the_better_of_two(int expected, params int[] softs)
    {
        var problem = JsonInstance.Parse(File.ReadAllText(JsonInstanceTests.ExamplePath)).Problem;
        var run = new SearchEngine(TimeProvider.System).Solve(problem, new() { IterationLimit = 1 }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.Equal(expected, BenchCommand.Median(softs.Select(soft => run with { Score = new(0, 0, soft) })).Score.Soft);
    }

    [Fact]
    public async Task Named_instances_are_solved_in_the_order_given()
    {
        foreach (var name in new[] { "a.json", "b.json", "c.json" }) File.Copy(JsonInstanceTests.ExamplePath, Path.Combine(_folder.FullName, name));
        var (_, output, _) = await RunAsync("bench", _folder.FullName, "c", "a.json", "--seconds", "0.1");
        Assert.Equal(["c", "a"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(row => row.Split('|')[1].Trim()));
    }

    [Fact]
    public async Task A_set_of_the_competition_stands_for_its_first_weeks()
    {
        using var sets = new Inrc2Folder();
        sets.CopyInto("tiny");
        var (code, output, _) = await RunAsync("bench", sets.Path, "--seconds", "0.5");
        Assert.Equal(0, code);
        Assert.StartsWith("| tiny_0_0-1 | portfolio |", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Peers_that_are_not_there_are_told_and_end_nothing()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Small.txt"), CurtoisInstanceTests.Small, TestContext.Current.CancellationToken);
        var (code, output, _) = await RunAsync("bench", _folder.FullName, "--seconds", "0.2", "--peers");
        Assert.Equal(0, code);
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(3), row => Assert.Contains("no folder 'peers'", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Peers_solve_the_same_instance_as_child_processes()
    {
        if (!await IsInstalledAsync("node") || !await IsInstalledAsync("python3")) Assert.Skip("node and python3 are needed for peers.");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Small.txt"), CurtoisInstanceTests.Small, TestContext.Current.CancellationToken);
        _folder.CreateSubdirectory("peers");
        await WriteAsync("check.py", "import sys; open(sys.argv[3], 'w').write(sys.argv[2])");
        await WriteAsync("peers/cpsat.mjs", """console.log('reading\n{"status":"FEASIBLE","objective":1234,"bound":1000.2,"seconds":' + process.argv[3] + '}');""");
        await WriteAsync("peers/mip.mjs", """if (process.argv[4] === 'scip') process.abort(); console.log('no answer');""");
        var (code, output, _) = await RunAsync("bench", _folder.FullName, "--seconds", "0.2", "--peers", "--peer-seconds", "7");
        var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[3..];
        Assert.Equal(0, code);
        Assert.StartsWith("| Small | CP-SAT | 1234 |  | 1001 | 18.88 |", rows[0], StringComparison.Ordinal);
        Assert.Contains("| 7.0 |", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("| Small | SCIP | mip.mjs ended with code", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("| Small | HiGHS | mip.mjs printed no answer |", rows[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bench")]
    [InlineData("bench", "no-such-folder")]
    [InlineData("bench", ".", "--seconds", "soon")]
    [InlineData("bench", ".", "--engine", "none")]
    [InlineData("bench", ".", "no-such-instance")]
    [InlineData("bench", ".", "--peer-seconds", "0")]
    public async Task Wrong_usage_says_what_is_wrong(params string[] args)
    {
        var (code, output, error) = await RunAsync(args);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("usage", error, StringComparison.Ordinal);
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private Task WriteAsync(string file, string text) => File.WriteAllTextAsync(Path.Combine(_folder.FullName, file), text);

    private static async Task<bool> IsInstalledAsync(string program)
    {
        var child = SupervisedProcess.Start(program, ["--version"], new(TimeSpan.FromMinutes(1), 1 << 30), TimeProvider.System, _ => { });
        if (child is null) return false;
        await using (child) return (await child.EndsAsync(TestContext.Current.CancellationToken)).IsSuccess;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Commands.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
