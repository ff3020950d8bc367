using SmartScheduling.Solver.Engines;

namespace SmartScheduling.Solver.CommandLine;

/// <summary>The arguments of <c>solve</c>.</summary>
internal sealed record SolveArguments
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    public required string File { get; init; }

    public double? Seconds { get; init; }

    /// <summary>Under an iteration limit no clock ends it, unless one is asked for: only then the roster is always the same.</summary>
    public TimeSpan TimeLimit => Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : Iterations is null ? Usual : TimeSpan.MaxValue;

    public long? Iterations { get; init; }

    /// <summary>Ends within so many percent of the best possible; 0 only with the proof.</summary>
    public double GapPercent { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>Under an iteration limit one, unless more are asked for: only then the roster is always the same.</summary>
    public int Threads
    {
        get => field > 0 ? field : Iterations is null ? UsualThreads.Here() : 1;
        init;
    }

    public string Engine { get; init; } = "portfolio";

    public string? Out { get; init; }

    public bool Json { get; init; }

    public bool Explain { get; init; }

    public static SolveArguments Parse(string[] args)
    {
        if (args is not [var file, ..] || file.StartsWith("--", StringComparison.Ordinal)) throw new UsageException("Say which file to solve.");
        var result = new SolveArguments { File = file };
        for (var i = 1; i < args.Length; i++)
        {
            result = args[i] switch
            {
                "--json" => result with { Json = true },
                "--explain" => result with { Explain = true },
                "--seconds" => result with { Seconds = OptionValue.Number(args, ref i, 0.001, 86_400) },
                "--iterations" => result with { Iterations = (long)OptionValue.Number(args, ref i, 1, 1e15) },
                "--gap" => result with { GapPercent = OptionValue.Number(args, ref i, 0, 100 * Gap.Widest) },
                "--seed" => result with { Seed = (int)OptionValue.Number(args, ref i, int.MinValue, int.MaxValue) },
                "--threads" => result with { Threads = (int)OptionValue.Number(args, ref i, 1, 256) },
                "--engine" => result with { Engine = OptionValue.Text(args, ref i) },
                "--out" => result with { Out = OptionValue.Text(args, ref i) },
                _ => throw new UsageException($"There is no option '{args[i]}'."),
            };
        }

        return result;
    }
}
