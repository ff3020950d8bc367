namespace SmartScheduling.Solver.Kernel;

/// <content>The cheapest end, and the way back from it.</content>
internal sealed unsafe partial class RosterProgram
{
    /// <summary>The cheapest end: node and place in its row.</summary>
    private bool Finish(PersonModel model, Track track, int first, int end, out int bestNode, out int bestPlace)
    {
        var rows = leaves[end - first];
        var least = double.PositiveInfinity;
        (bestNode, bestPlace) = (-1, 0);
        for (var node = 0; node < Nodes(model, end); node++)
        {
            var behind = end < model.Options.Days ? tail.Cost(node) : 0;
            if (double.IsPositiveInfinity(behind)) continue;
            for (var stretch = 0; stretch < shape.Stretches; stretch++)
            {
                for (var units = 0; units <= shape.Most; units++)
                {
                    var value = rows[node * shape.Length + stretch * shape.Stretch + units] + behind;
                    if (value >= least) continue;
                    if (end < model.Options.Days) value += OpenCost(model, track, first, end, node, stretch, units);
                    if (value >= least) continue;
                    least = value;
                    bestNode = node;
                    bestPlace = stretch * shape.Stretch + units;
                }
            }
        }

        Value = least + constant;
        return bestNode >= 0;
    }

    /// <summary>What the sums that are still open will cost with the days behind the window.</summary>
    private double OpenCost(PersonModel model, Track track, int first, int end, int node, int stretch, int units)
    {
        var cost = 0.0;
        for (var i = 0; i < shape.Active.Count; i++)
        {
            var index = shape.Active[i].Dimension;
            var dimension = model.Dimensions[index];
            if (dimension.ClosesAfter(end - 1)) continue;
            var windowStart = dimension.WindowStart(end);
            var sum = (i == 0 ? units : shape.Digit(stretch, i)) + tail.Units(node, index) + (windowStart < first ? track.Units(index, windowStart, first) : 0);
            cost += dimension.CostAt(dimension.WindowEnd(end), sum);
        }

        return cost;
    }

    private void Trace(PersonModel model, Track track, int first, int end, int node, int place)
    {
        for (var day = end - 1; day >= first; day--)
        {
            var i = day - first;
            if (leaves[i + 1] != arrives[i + 1]) place = Unjudge(model, track, day, first, node, place);
            var value = arrives[i + 1][node * shape.Length + place];
            PriceSteps(model.Automaton.Layers[day], day);
            var (bundle, source, before) = Arc(model.Automaton.Layers[day], i, node, place, value);
            picked[i] = classOptions[classStarts[i] + bundle.Class];
            model.Automaton.Layers[day].Steps[bundle.Step].CopyTo(addedOn, i * model.Dimensions.Count);
            node = source;
            place = before;
        }
    }

    private int Unjudge(PersonModel model, Track track, int day, int first, int node, int place)
    {
        var i = day - first + 1;
        var value = leaves[i][node * shape.Length + place];
        for (var stretch = 0; stretch < shape.Stretches; stretch++)
        {
            for (var units = 0; units <= shape.Most; units++)
            {
                var at = stretch * shape.Stretch + units;
                if (double.IsPositiveInfinity(arrives[i][node * shape.Length + at])) continue;
                var cost = ClosingCost(model, track, day, first, stretch, units, out var target);
                if (target == place && arrives[i][node * shape.Length + at] + cost == value) return at;
            }
        }

        throw new InvalidOperationException("No sum leads to the value that was found.");
    }

    private (Bundle Bundle, int Source, int Place) Arc(Layer layer, int i, int node, int place, double value)
    {
        var inner = shape.Active.Count == 0 ? -1 : shape.Active[0].Dimension;
        foreach (ref readonly var bundle in layer.Bundles.AsSpan())
        {
            if (bundle.Target != node) continue;
            var price = classPrices[classStarts[i] + bundle.Class] + (bundle.Cost + stepPrices[bundle.Step]);
            if (double.IsPositiveInfinity(price)) continue;
            var step = layer.Steps[bundle.Step];
            for (var stretch = 0; stretch < shape.Stretches; stretch++)
            {
                if (shape.Beyond(stretch, step) != place / shape.Stretch) continue;
                var units = place % shape.Stretch - (inner < 0 ? 0 : step[inner]);
                if (units < 0) continue;
                foreach (var source in layer.Sources[bundle.Source])
                {
                    var before = stretch * shape.Stretch + units;
                    if (leaves[i][source * shape.Length + before] + price == value) return (bundle, source, before);
                }
            }
        }

        throw new InvalidOperationException("No arc leads to the value that was found.");
    }
}
