using System.Net;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>What run.sh says when it cannot start.</summary>
public sealed class RunScriptTests
{
    [Theory]
    [InlineData("'--bogus' is not an option", "--bogus")]
    [InlineData("exclude each other", "--empty", "--large")]
    public async Task Wrong_usage_is_explained(string sentence, params string[] arguments)
    {
        await using var run = RunScript.Start(new Dictionary<string, string>(), arguments);

        Assert.Equal(2, await run.EndsAsync());
        Assert.Contains(sentence, run.Output, StringComparison.Ordinal);
        Assert.Contains("Usage: ./run.sh", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_no_port_is_refused()
    {
        await using var run = RunScript.Start(new Dictionary<string, string> { ["PORT"] = "http" });

        Assert.Equal(2, await run.EndsAsync());
        Assert.Contains("PORT must be a number", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_named_before_anything_is_built()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await using var run = RunScript.Start(new Dictionary<string, string> { ["PORT"] = port });

        Assert.Equal(1, await run.EndsAsync());
        Assert.Contains($"port {port} is taken", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_sdk_is_named_and_refused()
    {
        using var folder = new TemporaryFolder("old-sdk");
        var dotnet = folder.File("dotnet");
        await File.WriteAllTextAsync(dotnet, "#!/bin/sh\n[ \"$1\" = --list-sdks ] && echo '8.0.100 [somewhere]' || exit 145\n", TestContext.Current.CancellationToken);
        await Command.MustRunAsync("chmod", "+x", dotnet);
        var path = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        await using var run = RunScript.Start(new Dictionary<string, string> { ["PATH"] = path });

        Assert.Equal(1, await run.EndsAsync());
        Assert.Contains(".NET 10 SDK is missing; installed are: 8.0.100", run.Output, StringComparison.Ordinal);
    }
}
