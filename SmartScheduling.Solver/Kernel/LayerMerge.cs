using System.Runtime.CompilerServices;

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
        Interned futures = new(), arcs = new();
        List<double> costs = [];
        Dictionary<double, int> costPlaces = [];
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
                if (!costPlaces.TryGetValue(product.Cost[at], out var cost))
                {
                    cost = costPlaces[product.Cost[at]] = costs.Count;
                    costs.Add(product.Cost[at]);
                }

                future[one] = arcs.Place([target, cost, product.Step[at]]);
            }

            nodes[state] = isAlive ? futures.Place(future) : -1;
        }

        return (Bundled(futures.All, arcs.All, costs, classes, steps), nodes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Layer Bundled(List<int[]> futures, List<int[]> arcs, List<double> costs, Classes classes, int[][] steps)
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
        Dictionary<(int Class, int Arc), List<int>> sources = [];
        for (var one = 0; one < count; one++)
        {
            for (var node = 0; node < futures.Count; node++)
            {
                if (columns.All[one][node] is not (>= 0 and var arc)) continue;
                if (!sources.TryGetValue((one, arc), out var list)) sources[(one, arc)] = list = [];
                list.Add(node);
            }
        }

        Interned sets = new();
        var bundles = sources.Select(pair => (Nodes: pair.Value, Bundle: new Bundle(
            sets.Place([.. pair.Value]), pair.Key.Class, arcs[pair.Key.Arc][0], costs[arcs[pair.Key.Arc][1]], arcs[pair.Key.Arc][2])))
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
}
