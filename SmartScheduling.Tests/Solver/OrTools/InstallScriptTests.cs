using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Solver.OrTools;

/// <summary>`OrTools/install.sh`, which run.sh calls, with a Node and an npm that the test makes; it never fails.</summary>
public sealed class InstallScriptTests : IDisposable
{
    private const string Package = "node_modules/or-tools-wasm";

    /// <summary>All else that it needs.</summary>
    private static readonly string[] Tools = ["dirname", "sed", "tail"];

    private readonly TemporaryFolder _folder = new("install");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("v20.0.0", true)]
    [InlineData("v22.1.0", true)]
    [InlineData("v19.9.0", false)]
    [InlineData("v9.11.2", false)]
    [InlineData(null, false)]
    public async Task Npm_is_called_only_where_Node_is_new_enough(string? version, bool isCalled)
    {
        var (outcome, calls) = await RunAsync(version, "exit 0");
        Assert.Equal((0, isCalled ? "Installing OR-Tools ..." : ""), (outcome.ExitCode, outcome.Output.Trim()));
        Assert.Equal(isCalled ? 1 : 0, calls.Length);
        Assert.All(calls, call => Assert.StartsWith("ci --ignore-scripts ", call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_npm_fails_that_is_told_with_its_last_words_and_is_no_failure()
    {
        var (outcome, _) = await RunAsync("v22.1.0", "echo 'npm error network' >&2; exit 1");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("OR-Tools could not be installed; optimizations run without it.\nnpm error network", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_npm_nothing_happens()
    {
        var (outcome, _) = await RunAsync("v22.1.0", npm: null);
        Assert.Equal(new CommandOutcome(0, ""), outcome);
    }

    [Fact]
    public async Task What_an_interrupted_installation_left_is_repaired()
    {
        Directory.CreateDirectory(_folder.File(Package));
        Assert.Single((await RunAsync("v22.1.0", "exit 0")).Calls);
    }

    [Fact]
    public async Task What_is_installed_is_left_alone()
    {
        Directory.CreateDirectory(_folder.File(Package));
        await File.WriteAllTextAsync(_folder.File($"{Package}/package.json"), "{}", TestContext.Current.CancellationToken);
        var (outcome, calls) = await RunAsync("v22.1.0", "exit 0");
        Assert.Equal(new CommandOutcome(0, ""), outcome);
        Assert.Empty(calls);
    }

    private async Task<(CommandOutcome Outcome, string[] Calls)> RunAsync(string? version, string? npm)
    {
        var programs = Directory.CreateDirectory(_folder.File("programs")).FullName;
        var calls = _folder.File("calls");
        foreach (var tool in Tools) File.CreateSymbolicLink(Path.Combine(programs, tool), (await Command.MustRunAsync("sh", "-c", $"command -v {tool}")).Trim());
        if (version is not null) await FakeProgram.WriteAsync(Path.Combine(programs, "node"), $"echo {version}");
        if (npm is not null) await FakeProgram.WriteAsync(Path.Combine(programs, "npm"), $"echo \"$@\" >>'{calls}'; {npm}");
        File.Copy(Repository.PathOf("SmartScheduling.Solver", "OrTools", "install.sh"), _folder.File("install.sh"));
        var bash = (await Command.MustRunAsync("sh", "-c", "command -v bash")).Trim();
        var outcome = await Command.RunAsync("env", $"PATH={programs}", bash, _folder.File("install.sh"));
        return (outcome, File.Exists(calls) ? await File.ReadAllLinesAsync(calls) : []);
    }
}
