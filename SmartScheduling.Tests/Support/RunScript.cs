using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SmartScheduling.Tests.Support;

/// <summary>`./run.sh` as somebody starts it at a terminal, on a port and with data of its own.</summary>
internal sealed partial class RunScript : IAsyncDisposable
{
    // It builds first, and beside it other tests keep the machine busy.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly ChildProcess process;

    private RunScript(ChildProcess process) => this.process = process;

    public string Output => process.Output;

    public static RunScript Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Start(environment, "bash", [Repository.PathOf("run.sh"), .. arguments]);

    /// <summary>The same from sources of somebody's own, by somebody who is not root.</summary>
    public static RunScript StartOf(OwnSources sources)
    {
        var (program, arguments) = sources.ByOwner("bash", Path.Combine(sources.Root, "run.sh"));
        return Start(new Dictionary<string, string>(), program, arguments);
    }

    private static RunScript Start(IReadOnlyDictionary<string, string> environment, string program, string[] arguments)
    {
        // It has to work from anywhere.
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.GetTempPath() };
        start.Environment["PORT"] = LoopbackPort.Free().ToString(CultureInfo.InvariantCulture);
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        foreach (var (key, value) in environment) start.Environment[key] = value;
        return new RunScript(ChildProcess.Start(start));
    }

    /// <summary>Waits until it says that the product is ready; hands out the address it says.</summary>
    public Task<string> IsReadyAsync() => process.PrintsAsync(Ready(), Patience);

    /// <summary>Presses Ctrl-C.</summary>
    public Task<int> InterruptAsync() => process.StopAsync("INT");

    /// <summary>Waits until it ends by itself; hands out its exit code.</summary>
    public Task<int> EndsAsync() => process.EndsAsync();

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [GeneratedRegex(@"SmartScheduling is ready:\s+(http://\S+)")]
    private static partial Regex Ready();
}
