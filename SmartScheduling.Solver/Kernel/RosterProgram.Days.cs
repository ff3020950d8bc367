using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SmartScheduling.Solver.Kernel;

/// <content>One day after the other: arcs, and windows of sums that close.</content>
internal sealed unsafe partial class RosterProgram
{
    private double[] leastOfSources = [];
    private nint[] rowsOfSources = [];

    /// <summary>A day when no sum is carried: each node has one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AdvanceNodes(in Section section, int day)
    {
        var i = day - section.First;
        var layer = section.Layer(day);
        PriceSteps(layer, day);
        if (leastOfSources.Length < layer.SourceCount) leastOfSources = new double[layer.SourceCount];
        var from = leaves[i];
        var nodes = layer.Sources.AsSpan();
        var at = 0;
        for (var source = 0; source < layer.SourceCount; source++)
        {
            var least = double.PositiveInfinity;
            for (var last = layer.SourceStarts[source + 1]; at < last; at++)
                if (from[nodes[at]] < least) least = from[nodes[at]];
            leastOfSources[source] = least;
        }

        var to = arrives[i + 1];
        var prices = classPrices.AsSpan(classStarts[i], layer.Classes);
        new Span<double>(to, layer.Incoming.Length - 1).Fill(double.PositiveInfinity);
        foreach (ref readonly var bundle in layer.Bundles.AsSpan())
        {
            var value = leastOfSources[bundle.Source] + Price(prices, bundle);
            if (value < to[bundle.Target]) to[bundle.Target] = value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AdvanceRows(in Section section, int day)
    {
        var i = day - section.First;
        var layer = section.Layer(day);
        PriceSteps(layer, day);
        GatherSources(layer, i);
        var prices = classPrices.AsSpan(classStarts[i], layer.Classes);
        var to = arrives[i + 1];
        var alive = isAlive.AsSpan(nodeStarts[i + 1], layer.Incoming.Length - 1);
        alive.Clear();
        foreach (ref readonly var bundle in layer.Bundles.AsSpan())
        {
            var price = Price(prices, bundle);
            if (rowsOfSources[bundle.Source] == 0 || double.IsPositiveInfinity(price) || offsets[bundle.Step] < 0) continue;
            Arrive((double*)rowsOfSources[bundle.Source] - offsets[bundle.Step], masks + bundle.Step * shape.Length, to + bundle.Target * shape.Length, price, !alive[bundle.Target]);
            alive[bundle.Target] = true;
        }

        for (var k = 0; k < shape.Active.Count; k++)
        {
            var (dimension, most) = shape.Active[k];
            reached[k] = Math.Min(most, reached[k] + section.Model.Dimensions[dimension].MostAdded[day]);
        }

        if (leaves[i + 1] == arrives[i + 1]) return;
        Judge(section, day, i + 1);
        for (var k = 0; k < shape.Active.Count; k++)
            if (section.Model.Dimensions[shape.Active[k].Dimension].ClosesAfter(day)) reached[k] = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Arrive(double* from, double* mask, double* to, double price, bool isFirst)
    {
        var length = shape.Length;
        var added = Vector512.Create(price);
        if (isFirst)
        {
            for (var at = 0; at < length; at += RowShape.Lanes)
                Vector512.Max(Vector512.Load(from + at) + added, Vector512.Load(mask + at)).Store(to + at);
            return;
        }

        for (var at = 0; at < length; at += RowShape.Lanes)
            Vector512.Min(Vector512.Max(Vector512.Load(from + at) + added, Vector512.Load(mask + at)), Vector512.Load(to + at)).Store(to + at);
    }

    /// <summary>For each set of sources the row of the least of them; none where none of them can be reached.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void GatherSources(Layer layer, int i)
    {
        if (rowsOfSources.Length < layer.SourceCount) rowsOfSources = new nint[layer.SourceCount];
        var length = shape.Length;
        var rows = leaves[i];
        var alive = isAlive.AsSpan(nodeStarts[i], layer.Nodes);
        var next = gathered;
        for (var source = 0; source < layer.SourceCount; source++)
        {
            double* least = null;
            foreach (var node in layer.SourcesOf(source))
            {
                if (!alive[node]) continue;
                var row = rows + node * length;
                if (least == null)
                {
                    least = row;
                    continue;
                }

                for (var at = 0; at < length; at += RowShape.Lanes) Vector512.Min(Vector512.Load(least + at), Vector512.Load(row + at)).Store(next + at);
                least = next;
            }

            rowsOfSources[source] = (nint)least;
            if (least == next) next += length;
        }
    }

    /// <summary>Sums whose window closes after this day are judged and begin anew.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Judge(in Section section, int day, int layer)
    {
        var from = arrives[layer];
        var to = leaves[layer];
        var nodes = section.Nodes(day + 1);
        var alive = isAlive.AsSpan(nodeStarts[layer], nodes);
        new Span<double>(to, nodes * shape.Length).Fill(double.PositiveInfinity);
        for (var stretch = 0; stretch < shape.Stretches; stretch++)
        {
            if (!shape.IsWithin(stretch, reached)) continue;
            for (var units = 0; units <= reached[0]; units++)
            {
                var cost = ClosingCost(section, day, stretch, units, out var target);
                if (double.IsPositiveInfinity(cost)) continue;
                var place = stretch * shape.Stretch + units;
                for (var node = 0; node < nodes; node++)
                {
                    if (!alive[node]) continue;
                    ref var least = ref to[node * shape.Length + target];
                    least = Math.Min(least, from[node * shape.Length + place] + cost);
                }
            }
        }
    }

    /// <summary>What the sums of a place cost when the windows that end with a day close, and the place where they begin anew.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double ClosingCost(in Section section, int day, int stretch, int units, out int target)
    {
        var cost = 0.0;
        var left = stretch;
        var factor = 1;
        target = units;
        for (var i = 0; i < shape.Active.Count; i++)
        {
            var (index, most) = shape.Active[i];
            var dimension = section.Model.Dimensions[index];
            var sum = i == 0 ? units : shape.Digit(stretch, i);
            if (dimension.ClosesAfter(day))
            {
                cost += dimension.CostAt(day, sum + section.UnitsBefore(index, day));
                if (i == 0) target = 0;
                else left -= sum * factor;
            }

            if (i > 0) factor *= most + 1;
        }

        target += left * shape.Stretch;
        return cost;
    }
}
