using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SmartScheduling.Solver.CommandLine;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Formats;
using SmartScheduling.Tests.Solver.Formats;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Solver.CommandLine;

/// <summary>The command line as a process of its own.</summary>
public sealed partial class SolveCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("solve");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_benchmark_instance_is_solved_and_its_roster_written()
    {
        var file = Write("small.txt", CurtoisInstanceTests.Small);
        var (code, output, _) = await RunAsync("solve", file, "--iterations", "2000", "--out", _folder.File("roster.txt"), "--json");
        Assert.Equal(0, code);
        var answer = JsonDocument.Parse(output).RootElement;
        Assert.Equal("Feasible", answer.GetProperty("status").GetString());
        Assert.Equal(0, answer.GetProperty("score").GetProperty("hard").GetInt64());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("bound").ValueKind);
        Assert.Equal(answer.GetProperty("score").GetProperty("soft").GetInt64(), answer.GetProperty("violations").EnumerateArray().Sum(one => one.GetProperty("points").GetInt64()));
        var rows = await File.ReadAllLinesAsync(_folder.File("roster.txt"), TestContext.Current.CancellationToken);
        Assert.Equal(["A", "B"], rows.Select(row => row.Split(':')[0]));
        Assert.All(rows, row => Assert.Equal(8, row.Split(' ').Length));
    }

    [Fact]
    public async Task A_json_problem_is_solved_and_told_in_words()
    {
        var (code, output, _) = await RunAsync("solve", JsonInstanceTests.ExamplePath, "--iterations", "500", "--seed", "3");
        Assert.Equal(0, code);
        Assert.Contains("places filled", output);
        Assert.Contains("seed 3", output);
    }

    [Fact]
    public async Task Why_places_stay_open_is_told_when_asked_for()
    {
        var (_, output, _) = await RunAsync("solve", JsonInstanceTests.ExamplePath, "--iterations", "500", "--explain");
        Assert.Contains("open: 1 × Waiter for Dinner on Mon 23 Nov", output);
        Assert.Contains("Ben: Ben has 0 h of rest before Dinner on Mon 23 Nov; 11 h are meant. Could take it if “Rest between shifts” were soft.", output);
        var (_, json, _) = await RunAsync("solve", JsonInstanceTests.ExamplePath, "--iterations", "500", "--explain", "--json");
        var holders = JsonDocument.Parse(json).RootElement.GetProperty("explanation").GetProperty("open")[0].GetProperty("holders");
        Assert.Equal(["Ana", "Ben"], holders.EnumerateArray().Select(holder => holder.GetProperty("person").GetString()).Order());
    }

    [Theory]
    [InlineData(2, "usage:")]
    [InlineData(2, "There is no command 'dance'.", "dance")]
    [InlineData(2, "Say which file", "solve")]
    [InlineData(2, "There is no option '--fast'.", "solve", "x", "--fast")]
    [InlineData(2, "--seconds is a number from", "solve", "x", "--seconds", "-1")]
    [InlineData(2, "--gap is a number from 0 to 50, not '51'.", "solve", "x", "--gap", "51")]
    [InlineData(2, "--out needs a value.", "solve", "x", "--out")]
    [InlineData(2, "There is no engine 'magic'", "solve", "x", "--engine", "magic")]
    [InlineData(3, "not-there.txt", "solve", "not-there.txt")]
    public async Task A_wrong_call_is_explained(int expected, string reason, params string[] arguments)
    {
        var (code, _, error) = await RunAsync(arguments);
        Assert.Equal(expected, code);
        Assert.Contains(reason, error);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public async Task A_refused_problem_names_every_field()
    {
        var file = Write("bad.json", """{"firstDay":"2026-11-23","days":0,"roles":[],"shifts":[{"name":"A","day":0,"start":9,"end":3,"positions":[]}],"people":[]}""");
        var (code, _, error) = await RunAsync("solve", file);
        Assert.Equal(3, code);
        Assert.Contains("days: ", error);
        Assert.Contains("shifts[0].end: A ends before it starts.", error);
    }

    [Fact]
    public async Task Hard_rules_that_remain_broken_show_in_the_exit_code()
    {
        var file = Write("impossible.json", """
            {"firstDay":"2026-11-23","days":1,"roles":["Waiter"],"shifts":[],"people":[{"name":"Ana","roles":[{"role":0}],"minMinutes":700}],
             "rules":[{"key":"MinMinutes","level":"Hard"}]}
            """);
        var (code, output, _) = await RunAsync("solve", file, "--iterations", "10");
        Assert.Equal(1, code);
        Assert.Contains("Ana has 0 h", output);
    }

    [Fact]
    public async Task Interrupted_it_keeps_the_best_roster()
    {
        var file = Write("small.txt", CurtoisInstanceTests.Small);
        await using var process = ChildProcess.Start(Call("solve", file, "--seconds", "3600", "--out", _folder.File("roster.txt")));
        await process.PrintsAsync(FirstRoster());
        Assert.Equal(0, await process.StopAsync("INT"));
        Assert.True(File.Exists(_folder.File("roster.txt")), process.Output);
    }

    public static TheoryData<string> Engines => [.. EngineCatalogue.Names];

    [Theory, MemberData(nameof(Engines))]
    public async Task With_a_seed_and_an_iteration_limit_the_answer_is_the_same_to_the_byte(string engine)
    {
        var file = Write("week.json", JsonInstance.Format(Restaurant.Input(people: 12)));
        List<(string Answer, string Roster)> runs = [];
        foreach (var run in new[] { "one.json", "two.json" })
        {
            var (code, output, _) = await RunAsync("solve", file, "--engine", engine, "--iterations", "5000", "--seed", "5", "--json", "--out", _folder.File(run));
            Assert.Equal(0, code);
            runs.Add((WithoutClock(output), await File.ReadAllTextAsync(_folder.File(run), TestContext.Current.CancellationToken)));
        }

        Assert.Equal(runs[0], runs[1]);
    }

    [Fact]
    public void Under_an_iteration_limit_no_clock_ends_it_unless_one_is_asked_for()
    {
        Assert.Equal(TimeSpan.FromSeconds(30), SolveArguments.Parse(["x"]).TimeLimit);
        Assert.Equal(TimeSpan.MaxValue, SolveArguments.Parse(["x", "--iterations", "9"]).TimeLimit);
        Assert.Equal(TimeSpan.FromSeconds(7), SolveArguments.Parse(["x", "--iterations", "9", "--seconds", "7"]).TimeLimit);
    }

    /// <summary>An answer without how long it took and how much memory.</summary>
    private static string WithoutClock(string answer)
    {
        var json = JsonNode.Parse(answer)!.AsObject();
        json.Remove("seconds");
        json.Remove("peakMegabytes");
        foreach (var point in json["curve"]!.AsArray()) point!.AsObject().Remove("seconds");
        return json.ToJsonString();
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }

    private static ProcessStartInfo Call(params string[] arguments)
    {
        var program = Repository.PathOf("SmartScheduling.Solver", "bin", Repository.Configuration, "net10.0", "SmartScheduling.Solver.dll");
        return new ProcessStartInfo("dotnet", [program, .. arguments]);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = Call(arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    [GeneratedRegex("( s  .* filled)")]
    private static partial Regex FirstRoster();
}
