using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SmartScheduling.Web.Features.Optimization.Running;

/// <summary>One start of this program, as it signs the runs it works on: machine, process, start, and a number of its own.</summary>
public sealed class RunOwner
{
    private const int LongestMachine = 40;
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(2);

    private readonly string _machine = Environment.MachineName[..Math.Min(Environment.MachineName.Length, LongestMachine)].Replace('/', '-');

    public RunOwner() => Name = Sign(_machine, Environment.ProcessId, StartOf(Process.GetCurrentProcess()));

    public string Name { get; }

    /// <summary>
    /// Whether the process that signed so is certainly gone. False when it runs, when it was of another machine, or when
    /// it cannot be told.
    /// </summary>
    public bool IsSurelyGone(string signature)
    {
        if (signature == Name || signature.Split('/') is not [var machine, var process, var started, _] || machine != _machine)
            return false;
        return int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && long.TryParse(started, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && !Runs(id, DateTimeOffset.FromUnixTimeSeconds(seconds));
    }

    internal static string Sign(string machine, int process, DateTimeOffset started) =>
        string.Create(CultureInfo.InvariantCulture, $"{machine}/{process}/{started.ToUnixTimeSeconds()}/{Guid.CreateVersion7():N}");

    private static bool Runs(int id, DateTimeOffset started)
    {
        // Another signature with our own number is an earlier process whose number we were given.
        if (id == Environment.ProcessId)
            return false;
        try
        {
            using var process = Process.GetProcessById(id);
            return (StartOf(process) - started).Duration() < ClockTolerance;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            // It may not be looked at, or ended just now; its lease decides.
            return true;
        }
    }

    private static DateTimeOffset StartOf(Process process) => new(process.StartTime.ToUniversalTime());
}
