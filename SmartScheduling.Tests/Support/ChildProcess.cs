using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SmartScheduling.Tests.Support;

/// <summary>A program that runs until it is stopped; keeps everything it prints, and never outlives its test.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> output = new();
    private readonly Process process;
    private readonly string name;

    private ChildProcess(Process process, string name) => (this.process, this.name) = (process, name);

    /// <summary>Everything it printed so far.</summary>
    public string Output => string.Join('\n', output);

    public static ChildProcess Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var child = new ChildProcess(process, Path.GetFileName(start.ArgumentList.FirstOrDefault() ?? start.FileName));
        process.OutputDataReceived += (_, line) => child.Keep(line.Data);
        process.ErrorDataReceived += (_, line) => child.Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Waits until it prints a line like this and hands out the pattern's first group.</summary>
    public Task<string> PrintsAsync(Regex pattern, TimeSpan? patience = null) => Eventually.ValueAsync(
        () => Task.FromResult(Find(pattern)), $"{name} prints '{pattern}'. It printed:\n{Output}", patience);

    /// <summary>Ends the process as a power cut would: no handler runs.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as Ctrl-C (INT) or a service manager (TERM) does; hands out its exit code.</summary>
    public async Task<int> StopAsync(string signal = "TERM")
    {
        await Command.MustRunAsync("kill", $"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture));
        return await EndsAsync();
    }

    /// <summary>Waits until it ends by itself; hands out its exit code.</summary>
    public async Task<int> EndsAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private string? Find(Regex pattern)
    {
        var found = output.Select(line => pattern.Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value;
        return found is null && process.HasExited
            ? throw new InvalidOperationException($"{name} ended with {process.ExitCode} before it printed '{pattern}':\n{Output}")
            : found;
    }

    private void Keep(string? line)
    {
        if (line is not null) output.Enqueue(line);
    }
}
