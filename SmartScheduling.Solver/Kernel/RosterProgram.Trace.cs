namespace SmartScheduling.Solver.Kernel;

/// <content>The cheapest end, and the way back from it.</content>
internal sealed unsafe partial class RosterProgram
{
    /// <summary>The cheapest end: node and place in its row.</summary>
    private bool Finish(in Section section, out int bestNode, out int bestPlace)
    {
        var rows = leaves[section.Length];
        var least = double.PositiveInfinity;
        var most = shape.Active.Count == 0 ? 0 : reached[0];
        (bestNode, bestPlace) = (-1, 0);
        for (var node = 0; node < section.Nodes(section.End); node++)
        {
            var behind = section.IsOpen ? tail.Cost(node) + TollBehind(section, node) : 0;
            if (double.IsPositiveInfinity(behind) || (shape.Active.Count > 0 && !isAlive[nodeStarts[section.Length] + node])) continue;
            for (var stretch = 0; stretch < shape.Stretches; stretch++)
            {
                if (!shape.IsWithin(stretch, reached)) continue;
                for (var units = 0; units <= most; units++)
                {
                    var value = rows[node * shape.Length + stretch * shape.Stretch + units] + behind;
                    if (value >= least) continue;
                    if (section.IsOpen) value += OpenCost(section, node, stretch, units);
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

    /// <summary>What units that the days behind the window add cost beside what they are judged by.</summary>
    private double TollBehind(in Section section, int node)
    {
        var toll = 0.0;
        for (var i = 0; i < tolled?.Length; i++)
            if (tolled[i] is { } ofDay) toll += ofDay[section.End] * tail.Units(node, i);
        return toll;
    }

    /// <summary>What the sums that are still open will cost with the days behind the window.</summary>
    private double OpenCost(in Section section, int node, int stretch, int units)
    {
        var cost = 0.0;
        for (var i = 0; i < shape.Active.Count; i++)
        {
            var index = shape.Active[i].Dimension;
            var dimension = section.Model.Dimensions[index];
            if (dimension.ClosesAfter(section.End - 1)) continue;
            var sum = (i == 0 ? units : shape.Digit(stretch, i)) + tail.Units(node, index) + section.UnitsBefore(index, section.End);
            cost += dimension.CostAt(dimension.WindowEnd(section.End), sum);
        }

        return cost;
    }

    private void Trace(in Section section, int node, int place)
    {
        var dimensions = section.Model.Dimensions.Count;
        if (addedOn.Length < section.Length * dimensions) addedOn = new int[section.Length * dimensions];
        for (var day = section.End - 1; day >= section.First; day--)
        {
            var i = day - section.First;
            if (leaves[i + 1] != arrives[i + 1]) place = Unjudge(section, day, node, place);
            var layer = section.Layer(day);
            PriceSteps(layer, day);
            ref readonly var bundle = ref Arc(layer, i, ref node, ref place);
            picked[i] = classOptions[classStarts[i] + bundle.Class];
            layer.Steps[bundle.Step].CopyTo(addedOn, i * dimensions);
        }
    }

    private int Unjudge(in Section section, int day, int node, int place)
    {
        var i = day - section.First + 1;
        var value = leaves[i][node * shape.Length + place];
        for (var stretch = 0; stretch < shape.Stretches; stretch++)
        {
            for (var units = 0; units <= shape.Most; units++)
            {
                var at = stretch * shape.Stretch + units;
                if (double.IsPositiveInfinity(arrives[i][node * shape.Length + at])) continue;
                var cost = ClosingCost(section, day, stretch, units, out var target);
                if (target == place && arrives[i][node * shape.Length + at] + cost == value) return at;
            }
        }

        throw new InvalidOperationException("No sum leads to the value that was found.");
    }

    /// <summary>The arc that led to a node and a place of its row; they become those before the day.</summary>
    private ref readonly Bundle Arc(Layer layer, int i, ref int node, ref int place)
    {
        var value = arrives[i + 1][node * shape.Length + place];
        var (stretch, units) = Math.DivRem(place, shape.Stretch);
        var prices = classPrices.AsSpan(classStarts[i], layer.Classes);
        var isRow = shape.Active.Count > 0;
        var inner = isRow ? shape.Active[0].Dimension : -1;
        for (var at = layer.Incoming[node]; at < layer.Incoming[node + 1]; at++)
        {
            ref readonly var bundle = ref layer.Bundles[at];
            var price = Price(prices, bundle);
            if (double.IsPositiveInfinity(price)) continue;
            var step = layer.Steps[bundle.Step];
            var unitsBefore = inner < 0 ? 0 : units - step[inner];
            var stretchBefore = shape.Before(stretch, step);
            if (unitsBefore < 0 || stretchBefore < 0) continue;
            var before = stretchBefore * shape.Stretch + unitsBefore;
            foreach (var source in layer.SourcesOf(bundle.Source))
            {
                if (isRow && !isAlive[nodeStarts[i] + source]) continue;
                if (leaves[i][source * shape.Length + before] + price != value) continue;
                (node, place) = (source, before);
                return ref bundle;
            }
        }

        throw new InvalidOperationException("No arc leads to the value that was found.");
    }
}
