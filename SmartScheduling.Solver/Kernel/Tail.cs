namespace SmartScheduling.Solver.Kernel;

/// <summary>
/// What the fixed days behind a window make of each node in which the window can end. Each node is followed only until it
/// meets the present track, which is soon: from there all is the same.
/// </summary>
internal sealed class Tail
{
    private double[] costs = [];
    private int[] units = [];
    private int dimensions;

    /// <summary>Points of the patterns behind the window; infinite when a hard rule is in the way.</summary>
    public double Cost(int node) => costs[node];

    /// <summary>Units added behind the window until the dimension's window closes.</summary>
    public int Units(int node, int dimension) => units[node * dimensions + dimension];

    public void Follow(PersonModel model, Track track, int end)
    {
        dimensions = model.Dimensions.Count;
        var count = model.Automaton.Layers[end].Nodes;
        if (costs.Length < count) costs = new double[count];
        if (units.Length < count * dimensions) units = new int[count * dimensions];
        Array.Clear(units, 0, count * dimensions);
        for (var node = 0; node < count; node++) costs[node] = FollowOne(model, track, end, node);
    }

    private double FollowOne(PersonModel model, Track track, int end, int node)
    {
        var cost = 0.0;
        var at = node;
        var day = end;
        for (; day < model.Options.Days && at != track.Node(day); day++)
        {
            var layer = model.Automaton.Layers[day];
            var arc = layer.Arcs[at * layer.Classes + layer.ClassOfOption[track.Pick(day)]];
            if (arc < 0) return double.PositiveInfinity;
            ref readonly var bundle = ref layer.Bundles[arc];
            cost += bundle.Cost;
            at = bundle.Target;
            var step = layer.Steps[bundle.Step];
            for (var i = 0; i < dimensions; i++)
                if (day <= model.Dimensions[i].WindowEnd(end)) units[node * dimensions + i] += step[i];
        }

        for (var i = 0; i < dimensions; i++)
        {
            var close = model.Dimensions[i].WindowEnd(end) + 1;
            if (day < close) units[node * dimensions + i] += track.Units(i, day, close);
        }

        return cost + track.Cost(day, model.Options.Days);
    }
}
