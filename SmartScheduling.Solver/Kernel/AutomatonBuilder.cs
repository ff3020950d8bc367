using System.Runtime.InteropServices;

namespace SmartScheduling.Solver.Kernel;

/// <summary>
/// Builds an <see cref="Automaton"/>: forward the states that each component and their product can be in, backward the
/// merging of states from which everything is the same (Moore's minimisation, day by day).
/// </summary>
/// <param name="units">Of each dimension.</param>
/// <param name="known">Automata that were built before.</param>
internal sealed class AutomatonBuilder(DayOptions options, IReadOnlyList<IComponent> components, int[] units, AutomatonCache known)
{
    /// <summary>More product states on a day than this are not carried.</summary>
    public const int MostStates = 4000;

    private readonly int days = options.Days;

    /// <summary>The automaton, or null when its product has too many states.</summary>
    /// <param name="dimensions">For each component the dimension that it adds to, or -1.</param>
    public Automaton? Build(int[] dimensions) =>
        known.Get(new(LocalTables(), [.. Enumerable.Range(0, days).Select(day => options.Of(day).Length)], dimensions, units), Build);

    private static Automaton? Build(AutomatonParts parts)
    {
        var days = parts.Tables.Length;
        var classes = new Classes[days];
        for (var day = 0; day < days; day++) classes[day] = Classes.Of(parts.Tables[day], parts.Options[day]);
        var forward = new ProductLayer[days];
        List<int[]> states = [new int[parts.Dimensions.Length]];
        Interned steps = new();
        for (var day = 0; day < days; day++)
        {
            forward[day] = ProductLayer.From(states, parts.Tables[day], classes[day], parts.Dimensions, parts.Units, steps);
            states = forward[day].Reached;
            if (states.Count > MostStates) return null;
        }

        var layers = new Layer[days];
        int[][] allSteps = [.. steps.All];
        var merged = new int[states.Count];
        for (var day = days - 1; day >= 0; day--)
            (layers[day], merged) = LayerMerge.Merge(forward[day], classes[day], merged, allSteps);
        return new Automaton { Begin = merged[0], Layers = layers, Steps = allSteps };
    }

    private LocalTable[][] LocalTables()
    {
        var tables = new LocalTable[days][];
        var states = components.Select(component => new List<long> { component.Begin }).ToArray();
        for (var day = 0; day < days; day++)
        {
            tables[day] = new LocalTable[components.Count];
            for (var i = 0; i < components.Count; i++)
            {
                (var table, states[i]) = LocalTable.Of(components[i], states[i], options.Of(day));
                tables[day][i] = known.Known(table);
            }
        }

        return tables;
    }
}

/// <summary>One component on one day: for state × option the next state, the cost and what is added; equal to others with the same content.</summary>
internal sealed record LocalTable(int States, int[] Next, double[] Cost, long[] Added)
{
    public bool Equals(LocalTable? other) =>
        other is not null && States == other.States && Next.AsSpan().SequenceEqual(other.Next) && Cost.AsSpan().SequenceEqual(other.Cost) && Added.AsSpan().SequenceEqual(other.Added);

    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(MemoryMarshal.AsBytes(Next.AsSpan()));
        hash.AddBytes(MemoryMarshal.AsBytes(Cost.AsSpan()));
        hash.AddBytes(MemoryMarshal.AsBytes(Added.AsSpan()));
        return hash.ToHashCode();
    }

    public static (LocalTable Table, List<long> NextStates) Of(IComponent component, List<long> states, ReadOnlySpan<Model.DayWork> options)
    {
        var table = new LocalTable(states.Count, new int[states.Count * options.Length], new double[states.Count * options.Length], new long[states.Count * options.Length]);
        List<long> reached = [];
        Dictionary<long, int> places = [];
        for (var state = 0; state < states.Count; state++)
        {
            for (var option = 0; option < options.Length; option++)
            {
                var at = state * options.Length + option;
                var next = component.Step(states[state], options[option], out table.Cost[at], out table.Added[at]);
                table.Next[at] = -1;
                if (double.IsPositiveInfinity(table.Cost[at])) continue;
                ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, next, out var known);
                if (!known)
                {
                    place = reached.Count;
                    reached.Add(next);
                }

                table.Next[at] = place;
            }
        }

        return (table, reached);
    }
}

/// <summary>Which options of a day no component tells apart.</summary>
internal sealed record Classes(int Count, int[] OfOption, int[] First)
{
    public static Classes Of(LocalTable[] tables, int options)
    {
        var ofOption = new int[options];
        List<int> first = [];
        var hashes = new ulong[options];
        foreach (var table in tables)
            for (var at = 0; at < table.Next.Length; at++)
                hashes[at % options] = Mix(Mix(Mix(hashes[at % options], (ulong)table.Next[at]), (ulong)BitConverter.DoubleToInt64Bits(table.Cost[at])), (ulong)table.Added[at]);
        for (var option = 0; option < options; option++)
        {
            var place = first.FindIndex(other => hashes[other] == hashes[option] && AreAlike(tables, options, other, option));
            if (place < 0)
            {
                place = first.Count;
                first.Add(option);
            }

            ofOption[option] = place;
        }

        return new(first.Count, ofOption, [.. first]);
    }

    private static bool AreAlike(LocalTable[] tables, int options, int left, int right)
    {
        foreach (var table in tables)
        {
            for (var at = 0; at < table.Next.Length; at += options)
            {
                if (table.Next[at + left] != table.Next[at + right]) return false;
                if (table.Next[at + left] >= 0 && (table.Cost[at + left] != table.Cost[at + right] || table.Added[at + left] != table.Added[at + right])) return false;
            }
        }

        return true;
    }

    private static ulong Mix(ulong hash, ulong value) => (hash ^ value) * 0x9E3779B97F4A7C15UL + (hash >> 29);
}
