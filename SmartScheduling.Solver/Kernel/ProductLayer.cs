using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SmartScheduling.Solver.Kernel;

/// <summary>One day of the product before it is merged: for state × class the next state, the cost and the kind of step.</summary>
internal sealed class ProductLayer
{
    public required int States { get; init; }

    /// <summary>-1 where a hard rule is in the way.</summary>
    public required int[] Next { get; init; }

    public required double[] Cost { get; init; }

    public required int[] Step { get; init; }

    /// <summary>The states after the day: for each component its place among that component's states.</summary>
    public required List<int[]> Reached { get; init; }

    /// <param name="steps">Every kind of step seen so far: what it adds to each dimension, in its units.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ProductLayer From(List<int[]> states, LocalTable[] tables, Classes classes, int[] dimensions, int[] units, Interned steps)
    {
        var next = new int[states.Count * classes.Count];
        var cost = new double[next.Length];
        var step = new int[next.Length];
        Interned reached = new();
        var state = new int[tables.Length];
        var added = new int[units.Length];
        for (var from = 0; from < states.Count; from++)
        {
            for (var one = 0; one < classes.Count; one++)
            {
                var at = from * classes.Count + one;
                next[at] = -1;
                if (!Walk(states[from], tables, classes, one, dimensions, units, state, added, out cost[at])) continue;
                next[at] = reached.Place(state);
                step[at] = steps.Place(added);
            }
        }

        return new ProductLayer { States = states.Count, Next = next, Cost = cost, Step = step, Reached = reached.All };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Walk(int[] from, LocalTable[] tables, Classes classes, int one, int[] dimensions, int[] units, int[] state, int[] added, out double cost)
    {
        cost = 0;
        Array.Clear(added);
        for (var i = 0; i < tables.Length; i++)
        {
            var at = from[i] * classes.OfOption.Length + classes.First[one];
            if (tables[i].Next[at] < 0) return false;
            state[i] = tables[i].Next[at];
            cost += tables[i].Cost[at];
            if (dimensions[i] >= 0) added[dimensions[i]] = (int)(tables[i].Added[at] / units[dimensions[i]]);
        }

        return true;
    }
}

/// <summary>Different lists of ints, each with a place.</summary>
internal sealed class Interned
{
    private readonly Dictionary<int[], int>.AlternateLookup<ReadOnlySpan<int>> places = new Dictionary<int[], int>(new SpanComparer()).GetAlternateLookup<ReadOnlySpan<int>>();

    public List<int[]> All { get; } = [];

    public int Place(ReadOnlySpan<int> values)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, values, out var known);
        if (known) return place;
        place = All.Count;
        All.Add(values.ToArray());
        return place;
    }

    private sealed class SpanComparer : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
    {
        public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();

        public bool Equals(int[]? left, int[]? right) => left.AsSpan().SequenceEqual(right);

        public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(int[] values) => GetHashCode(values.AsSpan());

        public int GetHashCode(ReadOnlySpan<int> alternate)
        {
            var hash = 17UL;
            foreach (var value in alternate) hash = (hash ^ (uint)value) * 0x9E3779B97F4A7C15UL + (hash >> 29);
            return (int)(hash >> 32);
        }
    }
}
