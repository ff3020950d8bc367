using SmartScheduling.Solver.CommandLine;
using SmartScheduling.Tests.Solver.Formats;

namespace SmartScheduling.Tests.Solver.CommandLine;

public sealed class BenchCommandTests : IDisposable
{
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

    [Theory]
    [InlineData("bench")]
    [InlineData("bench", "no-such-folder")]
    [InlineData("bench", ".", "--seconds", "soon")]
    [InlineData("bench", ".", "--engine", "none")]
    public async Task Wrong_usage_says_what_is_wrong(params string[] args)
    {
        var (code, output, error) = await RunAsync(args);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("usage", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Commands.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
