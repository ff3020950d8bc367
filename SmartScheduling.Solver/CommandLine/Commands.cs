using SmartScheduling.Solver.Formats;

namespace SmartScheduling.Solver.CommandLine;

/// <summary>What a call of the command line came to.</summary>
public enum ExitCode
{
    /// <summary>A roster that breaks no hard rule beyond what locked assignments force.</summary>
    Solved = 0,

    /// <summary>Only a roster that breaks hard rules.</summary>
    HardRulesBroken = 1,

    /// <summary>The command line was not understood.</summary>
    Usage = 2,

    /// <summary>The problem could not be read or was refused.</summary>
    BadInput = 3,
}

/// <summary>The commands of <c>dotnet run --project SmartScheduling.Solver</c>.</summary>
public static class Commands
{
    public const string Usage = """
        usage: solve INSTANCE [--seconds N] [--iterations N] [--gap N] [--seed N] [--threads N] [--engine portfolio]
                      [--out FILE] [--json] [--explain]

        Solves a JSON problem, an instance of the shift-scheduling benchmark, or one of the nurse rostering competition, which
        is named by its folder, history and weeks: inrc2/n005w4_0_1-2-3-3. Ctrl-C ends it with the best roster so far.
          --seconds N     time limit (30; none under --iterations)
          --iterations N  stop after N iterations; with the same seed and one thread the roster is always the same. Portfolio and or-tools
                          are the search alone then; the columns count neighbourhoods and rosters of one person
          --gap N         stop when the roster is proven to be within N percent of the best possible, 0 to 50 (0: only when it is proven to be the best)
          --seed N        seed of the random numbers (1)
          --threads N     threads to use (cores less one, at least one, and no more than there is memory for; one under --iterations)
          --engine NAME   portfolio (search and columns together), search, columns, or or-tools (both and OR-Tools beside them)
          --out FILE      write the roster to FILE, in the format that belongs to the problem's
          --json          print the answer as JSON
          --explain       say why positions stay open, and which locked assignments contradict each other

        usage: bench FOLDER [INSTANCE ...] [--only TEXT] [--seconds N] [--seeds N] [--threads N] [--engine portfolio]
                     [--peers] [--peer-seconds N]

        Solves instances of a folder, all of them where none is named, and prints a table: scores (the median over the seeds),
        proven bounds, times, memory.
          --only TEXT     only instances whose names contain TEXT
          --seconds N     time limit of each solve (10)
          --seeds N       solve each with so many seeds (1)
          --threads N     threads to use (as above)
          --peers         other solvers too: CP-SAT, SCIP and HiGHS in the folder 'peers' beside the instances, after 'npm install' there
          --peer-seconds  time limit of each of them (that of --seconds)

        exit code: 0 solved, 1 hard rules remain broken, 2 wrong usage, 3 bad input
        """;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            if (args is ["--help" or "-h" or "help", ..])
            {
                await output.WriteLineAsync(Usage);
                return (int)ExitCode.Solved;
            }

            if (args is ["bench", .. var bench]) return (int)await BenchCommand.RunAsync(BenchArguments.Parse(bench), output);
            if (args is not ["solve", .. var rest]) throw new UsageException(args.Length == 0 ? "Say what to do." : $"There is no command '{args[0]}'.");
            return (int)await SolveCommand.RunAsync(SolveArguments.Parse(rest), output, error);
        }
        catch (UsageException fault)
        {
            await error.WriteLineAsync($"{fault.Message}{Environment.NewLine}{Environment.NewLine}{Usage}");
            return (int)ExitCode.Usage;
        }
        catch (Exception fault) when (fault is InstanceFormatException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(fault.Message);
            return (int)ExitCode.BadInput;
        }
    }
}
