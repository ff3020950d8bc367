using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SmartScheduling.Solver.Processes;

/// <summary>
/// A child process that cannot harm its parent: it is ended when it takes too long or too much memory, when it prints
/// without end, when it is cancelled, and at the latest when this is disposed.
/// </summary>
internal sealed class SupervisedProcess : IAsyncDisposable
{
    private const int KeptErrors = 4000;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>How long to wait for output that is still under way when the process has ended.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly ProcessLimits limits;
    private readonly TimeProvider time;
    private readonly StringBuilder errors = new();
    private readonly Lock killing = new();
    private readonly Task reading;
    private ProcessEnd end = ProcessEnd.Exited;
    private long peak;

    private SupervisedProcess(Process process, ProcessLimits limits, TimeProvider time, Action<string> line)
    {
        this.process = process;
        this.limits = limits;
        this.time = time;
        reading = Task.WhenAll(Task.Run(() => ReadAsync(line)), Task.Run(ReadErrorsAsync));
    }

    public int Id => process.Id;

    /// <summary>What is written here the process reads; writing fails when it has ended.</summary>
    public StreamWriter Input => process.StandardInput;

    /// <param name="line">Told each line that it prints, on a thread of the pool; it must not throw.</param>
    /// <returns>Null where there is no such program.</returns>
    public static SupervisedProcess? Start(string program, IEnumerable<string> arguments, ProcessLimits limits, TimeProvider time, Action<string> line)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            return Process.Start(start) is { } process ? new(process, limits, time, line) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Watches it until it has ended, by itself or because it went too far.</summary>
    public async Task<ProcessOutcome> EndsAsync(CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        using var looks = new PeriodicTimer(BetweenLooks, time);
        var exit = process.WaitForExitAsync(CancellationToken.None);
        while (!exit.IsCompleted)
        {
            peak = Math.Max(peak, WorkingSet());
            if (peak > limits.Memory) Kill(ProcessEnd.OutOfMemory);
            else if (limits.Time > TimeSpan.Zero && time.GetElapsedTime(started) > limits.Time) Kill(ProcessEnd.TimeUp);
            else if (cancellation.IsCancellationRequested) Kill(ProcessEnd.Cancelled);
            await Task.WhenAny(exit, looks.WaitForNextTickAsync(CancellationToken.None).AsTask()).ConfigureAwait(false);
        }

        await Task.WhenAny(reading, Task.Delay(LastWords, time, CancellationToken.None)).ConfigureAwait(false);
        lock (errors) return new(end, process.ExitCode, errors.ToString(), peak);
    }

    public async ValueTask DisposeAsync()
    {
        Kill(ProcessEnd.Cancelled);
        await process.WaitForExitAsync().ConfigureAwait(false);
        process.Dispose();
    }

    private void Kill(ProcessEnd because)
    {
        lock (killing)
        {
            if (process.HasExited) return;
            if (end == ProcessEnd.Exited) end = because;
            process.Kill(entireProcessTree: true);
        }
    }

    private long WorkingSet()
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It has ended meanwhile and holds nothing.
            return 0;
        }
    }

    private async Task ReadAsync(Action<string> line)
    {
        var buffer = new char[8192];
        var current = new StringBuilder();
        var total = 0L;
        while (await process.StandardOutput.ReadAsync(buffer).ConfigureAwait(false) is var count and > 0)
        {
            total += count;
            if (total > limits.Output)
            {
                Kill(ProcessEnd.TooMuchOutput);
                return;
            }

            foreach (var character in buffer.AsSpan(0, count))
            {
                if (character != '\n')
                {
                    current.Append(character);
                    continue;
                }

                line(current.ToString().TrimEnd('\r'));
                current.Clear();
            }
        }

        if (current.Length > 0) line(current.ToString());
    }

    private async Task ReadErrorsAsync()
    {
        var buffer = new char[1024];
        while (await process.StandardError.ReadAsync(buffer).ConfigureAwait(false) is var count and > 0)
        {
            lock (errors)
            {
                errors.Append(buffer, 0, count);
                if (errors.Length > KeptErrors) errors.Remove(0, errors.Length - KeptErrors);
            }
        }
    }
}
