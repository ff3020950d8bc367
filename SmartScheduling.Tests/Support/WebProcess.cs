using System.Collections.Concurrent;
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
    private readonly ConcurrentQueue<string> output = new();
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private Process? process;

    private WebProcess(IReadOnlyDictionary<string, string> settings) => this.settings = settings;

    /// <summary>Where it answers, without a slash at the end.</summary>
    public string Address { get; private set; } = "http://127.0.0.1:0";

    /// <summary>Everything it printed since its first start.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>Starts with these settings (as environment variables, so `Demo:Load` is written `Demo__Load`) and waits until it is alive.</summary>
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
        var victim = Running();
        victim.Kill();
        await victim.WaitForExitAsync();
        Forget();
    }

    /// <summary>Asks the process to end, as Ctrl-C or a service manager does; hands out its exit code.</summary>
    public async Task<int> StopAsync()
    {
        var asked = Running();
        await Command.MustRunAsync("kill", "-TERM", asked.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await asked.WaitForExitAsync();
        var code = asked.ExitCode;
        Forget();
        return code;
    }

    /// <summary>Starts again after a kill or a stop: same database, same address.</summary>
    public Task RestartAsync() => process is null ? StartAsync() : throw new InvalidOperationException("It still runs; kill or stop it first.");

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (process is { HasExited: false }) await KillAsync();
        else Forget();
    }

    private async Task StartAsync()
    {
        var seen = output.Count;
        process = Process.Start(Launch()) ?? throw new InvalidOperationException("The web application did not start.");
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        Address = await Eventually.ValueAsync(() => Task.FromResult(ListeningAddress(seen)), "the web application listens");
        await Eventually.TrueAsync(IsAliveAsync, "the web application answers /alive");
    }

    private ProcessStartInfo Launch()
    {
        var folder = Repository.PathOf("SmartScheduling.Web", "bin", Repository.Configuration, "net10.0");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "SmartScheduling.Web.dll"), "--urls", Address])
        {
            WorkingDirectory = Repository.PathOf("SmartScheduling.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(key => key.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(inherited);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        foreach (var (key, value) in settings) start.Environment[key] = value;
        return start;
    }

    private string? ListeningAddress(int seen)
    {
        var address = output.Skip(seen).Select(line => Listening().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value;
        return address is null && process is { HasExited: true }
            ? throw new InvalidOperationException($"The web application ended with {process.ExitCode} before it listened:\n{Output}")
            : address;
    }

    private async Task<bool> IsAliveAsync()
    {
        using var answer = await GetAsync("/alive");
        return answer.IsSuccessStatusCode;
    }

    private Process Running() => process ?? throw new InvalidOperationException("The web application does not run.");

    private void Keep(string? line)
    {
        if (line is not null) output.Enqueue(line);
    }

    private void Forget()
    {
        process?.Dispose();
        process = null;
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
