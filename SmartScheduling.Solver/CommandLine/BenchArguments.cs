using SmartScheduling.Solver.Engines;

namespace SmartScheduling.Solver.CommandLine;

/// <summary>The arguments of <c>bench</c>.</summary>
internal sealed record BenchArguments
{
    public required string Folder { get; init; }

    /// <summary>The instances to solve; all of the folder where none is named.</summary>
    public IReadOnlyList<string> Instances { get; init; } = [];

    /// <summary>Only instances whose names contain this.</summary>
    public string Only { get; init; } = "";

    public double Seconds { get; init; } = 10;

    /// <summary>How many seeds each instance is solved with; the table shows the median of the scores.</summary>
    public int Seeds { get; init; } = 1;

    public int Threads { get; init; } = UsualThreads.Here();

    public string Engine { get; init; } = "portfolio";

    /// <summary>Whether other solvers work on the same instances.</summary>
    public bool Peers { get; init; }

    /// <summary>The time limit of a peer; that of our own solve where it is left out.</summary>
    public double? PeerSeconds { get; init; }

    public static BenchArguments Parse(string[] args)
    {
        if (args is not [var folder, ..] || folder.StartsWith("--", StringComparison.Ordinal)) throw new UsageException("Say which folder of instances to solve.");
        var result = new BenchArguments { Folder = folder };
        for (var i = 1; i < args.Length; i++)
        {
            result = args[i] switch
            {
                "--only" => result with { Only = OptionValue.Text(args, ref i) },
                "--seconds" => result with { Seconds = OptionValue.Number(args, ref i, 0.001, 86_400) },
                "--seeds" => result with { Seeds = (int)OptionValue.Number(args, ref i, 1, 100) },
                "--threads" => result with { Threads = (int)OptionValue.Number(args, ref i, 1, 256) },
                "--peers" => result with { Peers = true },
                "--peer-seconds" => result with { PeerSeconds = OptionValue.Number(args, ref i, 1, 86_400) },
                "--engine" => result with { Engine = OptionValue.Text(args, ref i) },
                var name when !name.StartsWith("--", StringComparison.Ordinal) => result with { Instances = [.. result.Instances, name] },
                _ => throw new UsageException($"There is no option '{args[i]}'."),
            };
        }

        return result;
    }
}
