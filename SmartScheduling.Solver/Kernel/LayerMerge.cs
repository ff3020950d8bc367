using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SmartScheduling.Solver.Kernel;

/// <summary>Merges the states before a day that have the same arcs to merged states after it, and bundles the arcs.</summary>
internal static class LayerMerge
{
    /// <param name="after">For each state after the day its node, or -1 when nothing can be finished from there.</param>
    /// <param name="steps">What each kind of step adds to each dimension.</param>
    /// <returns>The layer, and for each state before the day its node, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (Layer Layer, int[] Nodes) Merge(ProductLayer product, Classes classes, int[] after, int[][] steps)
    {
        var nodes = new int[product.States];
        Interned futures = new();
        List<Arc> arcs = [];
        Dictionary<Arc, int> places = [];
        var future = new int[classes.Count];
        for (var state = 0; state < product.States; state++)
        {
            var isAlive = false;
            for (var one = 0; one < classes.Count; one++)
            {
                var at = state * classes.Count + one;
                var target = product.Next[at] < 0 ? -1 : after[product.Next[at]];
                future[one] = -1;
                if (target < 0) continue;
                isAlive = true;
                var arc = new Arc(target, product.Step[at], product.Cost[at]);
                ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, arc, out var isKnown);
                if (!isKnown)
                {
                    place = arcs.Count;
                    arcs.Add(arc);
                }

                future[one] = place;
            }

            nodes[state] = isAlive ? futures.Place(future) : -1;
        }

        return (Bundled(futures.All, arcs, classes, steps), nodes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Layer Bundled(List<int[]> futures, List<Arc> arcs, Classes classes, int[][] steps)
    {
        // Classes that lead to the same nodes from everywhere are told apart no longer.
        Interned columns = new();
        var column = new int[futures.Count];
        var merged = new int[classes.Count];
        for (var one = 0; one < classes.Count; one++)
        {
            for (var node = 0; node < column.Length; node++) column[node] = futures[node][one];
            merged[one] = columns.Place(column);
        }

        var count = columns.All.Count;
        Interned sets = new();
        var bundles = columns.All.SelectMany((arcOfNode, one) => Sources(arcOfNode, arcs.Count).Select(source => (source.Nodes, Bundle: new Bundle(
            sets.Place(source.Nodes), one, arcs[source.Arc].Target, arcs[source.Arc].Cost, arcs[source.Arc].Step))))
            .OrderBy(one => one.Bundle.Target).ToArray();
        var places = new int[futures.Count * count];
        Array.Fill(places, -1);
        for (var i = 0; i < bundles.Length; i++)
            foreach (var node in bundles[i].Nodes) places[node * count + bundles[i].Bundle.Class] = i;
        var incoming = new int[bundles.Length == 0 ? 1 : bundles[^1].Bundle.Target + 2];
        foreach (var (_, bundle) in bundles) incoming[bundle.Target + 1]++;
        for (var node = 1; node < incoming.Length; node++) incoming[node] += incoming[node - 1];
        var starts = new int[sets.All.Count + 1];
        for (var set = 0; set < sets.All.Count; set++) starts[set + 1] = starts[set] + sets.All[set].Length;
        return new Layer
        {
            Nodes = futures.Count,
            Incoming = incoming,
            Classes = count,
            ClassOfOption = [.. classes.OfOption.Select(one => merged[one])],
            Sources = [.. sets.All.SelectMany(set => set)],
            SourceStarts = starts,
            Bundles = [.. bundles.Select(one => one.Bundle)],
            Steps = steps,
            Arcs = places,
        };
    }

    /// <summary>The nodes of each arc that is there.</summary>
    private static List<(int Arc, int[] Nodes)> Sources(int[] arcOfNode, int arcs)
    {
        var counts = new int[arcs];
        foreach (var arc in arcOfNode)
            if (arc >= 0) counts[arc]++;
        List<(int Arc, int[] Nodes)> sources = [];
        var places = new int[arcs];
        for (var node = 0; node < arcOfNode.Length; node++)
        {
            if (arcOfNode[node] is not (>= 0 and var arc)) continue;
            if (places[arc] == 0)
            {
                sources.Add((arc, new int[counts[arc]]));
                places[arc] = sources.Count;
                counts[arc] = 0;
            }

            sources[places[arc] - 1].Nodes[counts[arc]++] = node;
        }

        return sources;
    }

    private readonly record struct Arc(int Target, int Step, double Cost)
    {
        public bool Equals(Arc other) => Target == other.Target && Step == other.Step && Cost == other.Cost;

        public override int GetHashCode() => (int)((((ulong)(uint)Target << 32 | (uint)Step) ^ (ulong)BitConverter.DoubleToInt64Bits(Cost)) * 0x9E3779B97F4A7C15UL >> 32);
    }
}
