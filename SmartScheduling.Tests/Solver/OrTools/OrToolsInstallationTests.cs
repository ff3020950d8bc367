using SmartScheduling.Solver.OrTools;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Solver.OrTools;

public sealed class OrToolsInstallationTests : IDisposable
{
    private const string NoNode = "Not used: Node 20 or newer is not there. Optimizations run without it.";

    private readonly TemporaryFolder _folder = new("node");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("echo v18.20.4")]
    [InlineData("echo v19.9.0")]
    [InlineData("echo v9.11.2")]
    [InlineData("echo node")]
    [InlineData("exit 0")]
    [InlineData("echo v22.1.0; exit 1")]
    [InlineData(null)]
    public async Task Without_a_Node_that_is_new_enough_it_is_not_used(string? node)
    {
        Install(_folder.Path);
        Assert.Equal(new OrToolsInstallation(null, NoNode), await FindAsync(node));
    }

    [Fact]
    public async Task Without_its_package_it_is_not_used_and_how_to_install_it_is_told()
    {
        // What an interrupted installation may leave.
        Directory.CreateDirectory(Path.Combine(_folder.Path, "node_modules", "or-tools-wasm"));
        var found = await FindAsync("echo v22.1.0");
        Assert.False(found.IsThere);
        Assert.Equal("Not used: its package is not installed; 'npm ci' in the folder OrTools does that. Optimizations run without it.", found.Sentence);
    }

    [Theory]
    [InlineData("v20.0.0")]
    [InlineData("v22.1.0")]
    [InlineData("v100.0.0")]
    public async Task With_both_it_is_found_in_the_first_folder_that_has_the_package(string version)
    {
        Install(_folder.Path);
        Assert.Equal(new OrToolsInstallation(_folder.File("integer-master.mjs"), $"Installed, on Node {version}."), await FindAsync($"echo {version}"));
    }

    private static void Install(string folder)
    {
        var package = Directory.CreateDirectory(Path.Combine(folder, "node_modules", "or-tools-wasm"));
        File.WriteAllText(Path.Combine(package.FullName, "package.json"), "{}");
    }

    private async Task<OrToolsInstallation> FindAsync(string? node)
    {
        var program = _folder.File("node");
        if (node is not null) await FakeProgram.WriteAsync(program, node);
        return OrToolsInstallation.Find(TimeProvider.System, program, [_folder.File("elsewhere"), _folder.Path]);
    }
}
