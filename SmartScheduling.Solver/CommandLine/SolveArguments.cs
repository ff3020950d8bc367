using System.Globalization;

namespace SmartScheduling.Solver.CommandLine;

/// <summary>The arguments of <c>solve</c>.</summary>
internal sealed record SolveArguments
{
    public required string File { get; init; }

    public double Seconds { get; init; } = 30;

    public long? Iterations { get; init; }

    public int Seed { get; init; } = 1;

    public int Threads { get; init; } = 1;

    public string Engine { get; init; } = "portfolio";

    public string? Out { get; init; }

    public bool Json { get; init; }

    public static SolveArguments Parse(string[] args)
    {
        if (args is not [var file, ..] || file.StartsWith("--", StringComparison.Ordinal)) throw new UsageException("Say which file to solve.");
        var result = new SolveArguments { File = file };
        for (var i = 1; i < args.Length; i++)
        {
            result = args[i] switch
            {
                "--json" => result with { Json = true },
                "--seconds" => result with { Seconds = Number(args, ref i, 0.001, 86_400) },
                "--iterations" => result with { Iterations = (long)Number(args, ref i, 1, 1e15) },
                "--seed" => result with { Seed = (int)Number(args, ref i, int.MinValue, int.MaxValue) },
                "--threads" => result with { Threads = (int)Number(args, ref i, 1, 256) },
                "--engine" => result with { Engine = Text(args, ref i) },
                "--out" => result with { Out = Text(args, ref i) },
                _ => throw new UsageException($"There is no option '{args[i]}'."),
            };
        }

        return result;
    }

    private static string Text(string[] args, ref int i) =>
        i + 1 < args.Length ? args[++i] : throw new UsageException($"{args[i]} needs a value.");

    private static double Number(string[] args, ref int i, double least, double most)
    {
        var option = args[i];
        var text = Text(args, ref i);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new UsageException($"{option} is a number from {least.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}, not '{text}'.");
    }
}
