using System.Collections.Concurrent;

namespace SmartScheduling.Solver.Kernel;

/// <summary>
/// Automata by all that they are built of: people with the same rules, the same options and a past that comes to the same share one.
/// In a large place that is most of them. Several threads may ask at once; now and then two of them build the same.
/// </summary>
internal sealed class AutomatonCache
{
    private readonly ConcurrentDictionary<AutomatonParts, Automaton?> built = [];

    /// <summary>The automaton of these parts, or null when it has too many states.</summary>
    public Automaton? Get(AutomatonParts parts, Func<AutomatonParts, Automaton?> build) => built.GetOrAdd(parts, build);
}

/// <summary>What an automaton is built of; two are equal when everything in them is.</summary>
/// <param name="Tables">By day and component.</param>
/// <param name="Options">How many options each day has.</param>
/// <param name="Dimensions">For each component the dimension that it adds to, or -1.</param>
/// <param name="Units">Of each dimension.</param>
internal sealed record AutomatonParts(LocalTable[][] Tables, int[] Options, int[] Dimensions, int[] Units)
{
    private readonly int hash = HashOf(Tables, Options);

    public bool Equals(AutomatonParts? other) =>
        other is not null && hash == other.hash && Options.AsSpan().SequenceEqual(other.Options) && Dimensions.AsSpan().SequenceEqual(other.Dimensions)
        && Units.AsSpan().SequenceEqual(other.Units) && Tables.Zip(other.Tables).All(day => AreAlike(day.First, day.Second));

    public override int GetHashCode() => hash;

    private static bool AreAlike(LocalTable[] one, LocalTable[] other)
    {
        if (one.Length != other.Length) return false;
        for (var i = 0; i < one.Length; i++)
            if (!one[i].IsLike(other[i])) return false;
        return true;
    }

    private static int HashOf(LocalTable[][] tables, int[] options)
    {
        HashCode hash = default;
        for (var day = 0; day < tables.Length; day++)
        {
            hash.Add(options[day]);
            foreach (var table in tables[day]) table.AddTo(ref hash);
        }

        return hash.ToHashCode();
    }
}
