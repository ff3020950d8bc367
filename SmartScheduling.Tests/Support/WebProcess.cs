using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SmartScheduling.Tests.Support;

/// <summary>
/// The built web application as a process of its own on a free loopback port: what a customer runs, so it can be killed, stopped
/// and started again on the same database. A restart keeps the address.
/// </summary>
internal sealed partial class WebProcess : IAsyncDisposable
{
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = Eventually.Patience };
    private ChildProcess? process;

    private WebProcess(IReadOnlyDictionary<string, string> settings) => this.settings = settings;

    /// <summary>Where it answers, without a slash at the end.</summary>
    public string Address { get; private set; } = "http://127.0.0.1:0";

    /// <summary>Everything it printed since its last start.</summary>
    public string Output => process?.Output ?? "";

    /// <summary>Starts with these settings, written as environment variables (`Demo__Load`), and waits until it is alive.</summary>
    public static async Task<WebProcess> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var web = new WebProcess(settings);
        try
        {
            await web.StartAsync();
            return web;
        }
        catch
        {
            await web.DisposeAsync();
            throw;
        }
    }

    /// <summary>A GET without cookies that follows no redirect.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path) => await http.GetAsync(new Uri(Address + path));

    /// <summary>Ends the process as a power cut would: no handler runs.</summary>
    public async Task KillAsync()
    {
        await Running().KillAsync();
        await ForgetAsync();
    }

    /// <summary>Asks the process to end, as a service manager does; hands out its exit code.</summary>
    public async Task<int> StopAsync()
    {
        var code = await Running().StopAsync();
        await ForgetAsync();
        return code;
    }

    /// <summary>Starts again after a kill or a stop: same database, same address.</summary>
    public Task RestartAsync() => process is null ? StartAsync() : throw new InvalidOperationException("It still runs; kill or stop it first.");

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await ForgetAsync();
    }

    private async Task StartAsync()
    {
        process = ChildProcess.Start(Launch());
        Address = await process.PrintsAsync(Listening());
        await Eventually.TrueAsync(IsAliveAsync, "the web application answers /alive");
    }

    private ProcessStartInfo Launch()
    {
        var program = Repository.PathOf("SmartScheduling.Web", "bin", Repository.Configuration, "net10.0", "SmartScheduling.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", Address]);
        foreach (var inherited in start.Environment.Keys.Where(key => key.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(inherited);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (key, value) in settings) start.Environment[key] = value;
        return start;
    }

    private async Task<bool> IsAliveAsync()
    {
        using var answer = await GetAsync("/alive");
        return answer.IsSuccessStatusCode;
    }

    private ChildProcess Running() => process ?? throw new InvalidOperationException("The web application does not run.");

    private async Task ForgetAsync()
    {
        if (process is { } ended) await ended.DisposeAsync();
        process = null;
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
