using System.Runtime.Intrinsics;

namespace SmartScheduling.Solver.Kernel;

/// <content>One day after the other: options, arcs, and windows of sums that close.</content>
internal sealed unsafe partial class RosterProgram
{
    private void Advance(PersonModel model, Track track, int day, int first, ReadOnlySpan<double> prices)
    {
        var i = day - first;
        var layer = model.Automaton.Layers[day];
        var ofClass = classPrices.AsSpan(classStarts[i], layer.Classes);
        PickOptions(model, layer, day, prices, ofClass, classOptions.AsSpan(classStarts[i], layer.Classes));
        var from = leaves[i];
        var to = arrives[i + 1];
        new Span<double>(to, Nodes(model, day + 1) * shape.Length).Fill(double.PositiveInfinity);
        var inner = shape.Active.Count == 0 ? -1 : shape.Active[0].Dimension;
        var lastSource = -1;
        double* source = null;
        PriceSteps(layer, day);
        foreach (ref readonly var bundle in layer.Bundles.AsSpan())
        {
            var price = ofClass[bundle.Class] + (bundle.Cost + stepPrices[bundle.Step]);
            if (double.IsPositiveInfinity(price)) continue;
            if (bundle.Source != lastSource)
            {
                lastSource = bundle.Source;
                source = Least(from, layer.Sources[bundle.Source]);
            }

            Extend(source, to + bundle.Target * shape.Length, price, layer.Steps[bundle.Step], inner);
        }

        for (var k = 0; k < shape.Active.Count; k++)
        {
            var (dimension, most) = shape.Active[k];
            reached[k] = model.Dimensions[dimension].ClosesAfter(day) ? 0 : Math.Min(most, reached[k] + model.Dimensions[dimension].MostAdded[day]);
        }

        if (leaves[i + 1] != arrives[i + 1]) Judge(model, track, day, first, i + 1);
    }

    /// <summary>What the steps of a day cost in priced dimensions.</summary>
    private void PriceSteps(Layer layer, int day)
    {
        if (stepPrices.Length < layer.Steps.Length) stepPrices = new double[layer.Steps.Length];
        Array.Clear(stepPrices);
        if (priced is null) return;
        for (var step = 0; step < layer.Steps.Length; step++)
            for (var i = 0; i < priced.Length; i++)
                if (priced[i] is { } ofDay) stepPrices[step] += ofDay[day] * layer.Steps[step][i];
    }

    private static void PickOptions(PersonModel model, Layer layer, int day, ReadOnlySpan<double> prices, Span<double> ofClass, Span<int> options)
    {
        ofClass.Fill(double.PositiveInfinity);
        options.Fill(-1);
        var start = model.Options.Start(day);
        var classOf = layer.ClassOfOption;
        for (var option = 0; option < classOf.Length; option++)
        {
            var price = prices[start + option];
            if (price >= ofClass[classOf[option]]) continue;
            ofClass[classOf[option]] = price;
            options[classOf[option]] = option;
        }
    }

    /// <summary>The row of the least of several nodes.</summary>
    private double* Least(double* rows, int[] nodes)
    {
        var length = shape.Length;
        if (nodes.Length == 1) return rows + nodes[0] * length;
        var least = memory;
        for (var at = 0; at < length; at += RowShape.Lanes)
        {
            var value = Vector512.Load(rows + nodes[0] * length + at);
            for (var i = 1; i < nodes.Length; i++) value = Vector512.Min(value, Vector512.Load(rows + nodes[i] * length + at));
            value.Store(least + at);
        }

        return least;
    }

    private void Extend(double* from, double* to, double price, int[] step, int inner)
    {
        var added = inner < 0 ? 0 : step[inner];
        var last = inner < 0 ? 0 : Math.Min(reached[0], shape.Most - added);
        if (last < 0) return;
        var cost = Vector512.Create(price);
        for (var stretch = 0; stretch < shape.Stretches; stretch++)
        {
            var target = shape.Stretches == 1 ? 0 : shape.IsWithin(stretch, reached) ? shape.Beyond(stretch, step) : -1;
            if (target < 0) continue;
            var source = from + stretch * shape.Stretch;
            var place = to + target * shape.Stretch + added;
            for (var at = 0; at <= last; at += RowShape.Lanes)
                Vector512.Min(Vector512.Load(place + at), Vector512.Load(source + at) + cost).Store(place + at);
        }
    }

    /// <summary>Sums whose window closes after this day are judged and begin anew.</summary>
    private void Judge(PersonModel model, Track track, int day, int first, int layer)
    {
        var from = arrives[layer];
        var to = leaves[layer];
        var nodes = Nodes(model, day + 1);
        new Span<double>(to, nodes * shape.Length).Fill(double.PositiveInfinity);
        for (var stretch = 0; stretch < shape.Stretches; stretch++)
        {
            for (var units = 0; units <= shape.Most; units++)
            {
                var cost = ClosingCost(model, track, day, first, stretch, units, out var target);
                if (double.IsPositiveInfinity(cost)) continue;
                var place = stretch * shape.Stretch + units;
                for (var node = 0; node < nodes; node++)
                {
                    ref var least = ref to[node * shape.Length + target];
                    least = Math.Min(least, from[node * shape.Length + place] + cost);
                }
            }
        }
    }

    /// <summary>What the sums of a place cost when the windows that end with a day close, and the place where they begin anew.</summary>
    private double ClosingCost(PersonModel model, Track track, int day, int first, int stretch, int units, out int target)
    {
        var cost = 0.0;
        var left = stretch;
        var factor = 1;
        target = units;
        for (var i = 0; i < shape.Active.Count; i++)
        {
            var (index, most) = shape.Active[i];
            var dimension = model.Dimensions[index];
            var sum = i == 0 ? units : shape.Digit(stretch, i);
            if (dimension.ClosesAfter(day))
            {
                var windowStart = dimension.WindowStart(day);
                cost += dimension.CostAt(day, sum + (windowStart < first ? track.Units(index, windowStart, first) : 0));
                if (i == 0) target = 0;
                else left -= sum * factor;
            }

            if (i > 0) factor *= most + 1;
        }

        target += left * shape.Stretch;
        return cost;
    }
}
