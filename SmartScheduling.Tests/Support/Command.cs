using System.Diagnostics;

namespace SmartScheduling.Tests.Support;

/// <summary>Runs a program to its end and keeps everything it printed.</summary>
internal static class Command
{
    public static async Task<CommandOutcome> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandOutcome(process.ExitCode, await output + await errors);
    }

    public static async Task<string> MustRunAsync(string program, params string[] arguments)
    {
        var outcome = await RunAsync(program, arguments);
        return outcome.ExitCode == 0
            ? outcome.Output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {outcome.ExitCode}:\n{outcome.Output}");
    }
}

internal sealed record CommandOutcome(int ExitCode, string Output);
