using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace SmartScheduling.Solver.Kernel;

/// <summary>
/// Automata by all that they are built of: people with the same rules, the same options and a past that comes to the same share one.
/// In a large place that is most of them. Several threads may ask at once; now and then two of them build the same.
/// </summary>
internal sealed class AutomatonCache
{
    private readonly ConcurrentDictionary<LocalTable, LocalTable> tables = [];
    private readonly ConcurrentDictionary<AutomatonParts, Automaton?> built = [];

    /// <summary>The one table that stands for all of its content: most days and people have the same few, and parts are compared by them.</summary>
    public LocalTable Known(LocalTable table) => tables.GetOrAdd(table, table);

    /// <summary>The automaton of these parts, or null when it has too many states.</summary>
    public Automaton? Get(AutomatonParts parts, Func<AutomatonParts, Automaton?> build) => built.GetOrAdd(parts, build);
}

/// <summary>What an automaton is built of; two are equal when everything in them is.</summary>
/// <param name="Tables">By day and component, each the one of <see cref="AutomatonCache.Known"/>.</param>
/// <param name="Options">How many options each day has.</param>
/// <param name="Dimensions">For each component the dimension that it adds to, or -1.</param>
/// <param name="Units">Of each dimension.</param>
internal sealed record AutomatonParts(LocalTable[][] Tables, int[] Options, int[] Dimensions, int[] Units)
{
    public bool Equals(AutomatonParts? other) =>
        other is not null && Options.AsSpan().SequenceEqual(other.Options) && Dimensions.AsSpan().SequenceEqual(other.Dimensions)
        && Units.AsSpan().SequenceEqual(other.Units) && Tables.Zip(other.Tables).All(day => AreSame(day.First, day.Second));

    public override int GetHashCode()
    {
        HashCode hash = default;
        for (var day = 0; day < Tables.Length; day++)
        {
            hash.Add(Options[day]);
            foreach (var table in Tables[day]) hash.Add(RuntimeHelpers.GetHashCode(table));
        }

        return hash.ToHashCode();
    }

    private static bool AreSame(LocalTable[] one, LocalTable[] other)
    {
        if (one.Length != other.Length) return false;
        for (var i = 0; i < one.Length; i++)
            if (!ReferenceEquals(one[i], other[i])) return false;
        return true;
    }
}
