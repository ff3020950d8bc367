using System.Text.RegularExpressions;

namespace SmartScheduling.Solver.Processes;

/// <summary>Why a child process is no longer there.</summary>
internal enum ProcessEnd
{
    /// <summary>By itself, well or not; the exit code tells.</summary>
    Exited,

    TimeUp,

    OutOfMemory,

    TooMuchOutput,

    Cancelled,
}

/// <summary>What became of a child process.</summary>
/// <param name="Errors">The end of what it wrote on its error stream.</param>
/// <param name="PeakMemory">The most memory seen, in bytes.</param>
internal sealed partial record ProcessOutcome(ProcessEnd End, int ExitCode, string Errors, long PeakMemory)
{
    private const int LongestError = 200;

    public bool IsSuccess => End == ProcessEnd.Exited && ExitCode == 0;

    /// <summary>The end in words, for example "ran out of memory", with what the program says to it.</summary>
    public string Reason => End != ProcessEnd.Exited || LastError.Length == 0 ? OwnWords : $"{OwnWords}: {LastError}";

    /// <summary>The same without the program's words, which may tell of folders and other things of the machine.</summary>
    public string OwnWords => End switch
    {
        ProcessEnd.TimeUp => "did not end in time and was stopped",
        ProcessEnd.OutOfMemory => "took more memory than it may and was stopped",
        ProcessEnd.TooMuchOutput => "printed without end and was stopped",
        ProcessEnd.Cancelled => "was cancelled",
        _ => $"ended with code {ExitCode}",
    };

    /// <summary>The line that names the error: a program may print its own source, in one long line, before that.</summary>
    private string LastError
    {
        get
        {
            var lines = Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var error = lines.FirstOrDefault(line => NamedError().IsMatch(line)) ?? lines.LastOrDefault() ?? "";
            return error.Length <= LongestError ? error : $"{error[..LongestError]} …";
        }
    }

    [GeneratedRegex(@"^(Uncaught )?\w*Error\b")]
    private static partial Regex NamedError();
}
