using System.Runtime.CompilerServices;
using SmartScheduling.Solver.Kernel;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// One person's cheapest days where every sum has a price and none is carried: a shortest path through the automaton
/// alone. Exact like the program that carries sums, and many times faster, so that long periods can have as many
/// evaluations as short ones. Keeps its memory from call to call; for one thread.
/// </summary>
internal sealed class PricedPath
{
    private readonly PathLayer.Sharing sharing = new();
    private readonly Dictionary<PersonModel, PathLayer[]> layersOf = [];
    private double[] values = [];
    private double[] classPrices = [];
    private double[] stepPrices = [];
    private int[] starts = [];
    private int[] picked = [];
    private int[] added = [];

    /// <summary>For each day the place of what was chosen among the day's options.</summary>
    public ReadOnlySpan<int> Picked => picked;

    /// <summary>Prices of the days plus what the patterns ask for plus the priced sums.</summary>
    public double Value { get; private set; }

    /// <summary>How often somebody's days were asked for.</summary>
    public long Solves { get; private set; }

    /// <summary>Whether nothing would be carried for a person.</summary>
    public static bool Knows(PersonModel model, double[]?[] unitPrices)
    {
        for (var i = 0; i < model.Dimensions.Count; i++)
            if (unitPrices[i] is null) return false;
        return true;
    }

    /// <param name="prices">By place among all options of the model; infinite for what must not be chosen.</param>
    /// <param name="unitPrices">By dimension and day what one unit costs; none is null.</param>
    /// <returns>False when nothing keeps the hard patterns.</returns>
    public bool Solve(PersonModel model, ReadOnlySpan<double> prices, double[]?[] unitPrices)
    {
        Solves++;
        if (model.Automaton.Begin < 0) return false;
        if (!layersOf.TryGetValue(model, out var layers)) layersOf[model] = layers = sharing.Of(model.Automaton);
        Reserve(model, layers);
        values.AsSpan(0, model.Automaton.Layers[0].Nodes).Fill(double.PositiveInfinity);
        values[model.Automaton.Begin] = 0;
        for (var day = 0; day < layers.Length; day++)
        {
            Price(layers[day], day, prices[model.Options.Start(day)..], unitPrices);
            Advance(layers[day], values.AsSpan(starts[day]), values.AsSpan(starts[day + 1], layers[day].Targets));
        }

        Value = values[starts[^1]];
        if (double.IsPositiveInfinity(Value)) return false;
        Trace(model, layers, prices, unitPrices);
        return true;
    }

    /// <summary>Units that the chosen days add to a dimension on the days [first, end).</summary>
    public int Units(int dimension, int first, int end)
    {
        var units = 0;
        var dimensions = added.Length / picked.Length;
        for (var day = first; day < end; day++) units += added[day * dimensions + dimension];
        return units;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Advance(PathLayer layer, ReadOnlySpan<double> from, Span<double> to)
    {
        to.Fill(double.PositiveInfinity);
        var last = -1;
        var least = 0.0;
        foreach (ref readonly var bundle in layer.Bundles.AsSpan())
        {
            if (bundle.Source != last)
            {
                last = bundle.Source;
                least = double.PositiveInfinity;
                foreach (var node in layer.Source(last)) least = double.MinNative(least, from[node]);
            }

            ref var target = ref to[bundle.Target];
            target = double.MinNative(target, least + PriceOf(bundle));
        }
    }

    private double PriceOf(in Bundle bundle) => classPrices[bundle.Class] + (bundle.Cost + stepPrices[bundle.Step]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Price(PathLayer layer, int day, ReadOnlySpan<double> prices, double[]?[] unitPrices)
    {
        classPrices.AsSpan(0, layer.Classes).Fill(double.PositiveInfinity);
        var classOf = layer.ClassOfOption;
        for (var option = 0; option < classOf.Length; option++)
        {
            ref var least = ref classPrices[classOf[option]];
            least = double.MinNative(least, prices[option]);
        }

        Array.Clear(stepPrices, 0, layer.Steps.Length);
        foreach (ref readonly var one in layer.Additions.AsSpan()) stepPrices[one.Step] += unitPrices[one.Dimension]![day] * one.Units;
    }

    private void Trace(PersonModel model, PathLayer[] layers, ReadOnlySpan<double> prices, double[]?[] unitPrices)
    {
        var node = 0;
        for (var day = layers.Length - 1; day >= 0; day--)
        {
            var layer = layers[day];
            var ofDay = prices.Slice(model.Options.Start(day), layer.ClassOfOption.Length);
            Price(layer, day, ofDay, unitPrices);
            var (bundle, source) = Arc(layer, values.AsSpan(starts[day]), node, values[starts[day + 1] + node]);
            for (var option = 0; option < ofDay.Length; option++)
                if (layer.ClassOfOption[option] == bundle.Class && ofDay[option] == classPrices[bundle.Class]) picked[day] = option;
            layer.Steps[bundle.Step].CopyTo(added, day * model.Dimensions.Count);
            node = source;
        }
    }

    private (Bundle Bundle, int Source) Arc(PathLayer layer, ReadOnlySpan<double> from, int target, double value)
    {
        foreach (ref readonly var bundle in layer.Bundles.AsSpan())
        {
            if (bundle.Target != target) continue;
            var price = PriceOf(bundle);
            foreach (var node in layer.Source(bundle.Source))
                if (from[node] + price == value) return (bundle, node);
        }

        throw new InvalidOperationException("No arc leads to the value that was found.");
    }

    private void Reserve(PersonModel model, PathLayer[] layers)
    {
        if (starts.Length != layers.Length + 1) starts = new int[layers.Length + 1];
        var (places, classes, steps) = (model.Automaton.Layers[0].Nodes, 0, 0);
        for (var day = 0; day < layers.Length; day++)
        {
            starts[day + 1] = places;
            places += layers[day].Targets;
            classes = Math.Max(classes, layers[day].Classes);
            steps = Math.Max(steps, layers[day].Steps.Length);
        }

        if (values.Length < places) values = new double[places];
        if (classPrices.Length < classes) classPrices = new double[classes];
        if (stepPrices.Length < steps) stepPrices = new double[steps];
        if (picked.Length != layers.Length) picked = new int[layers.Length];
        if (added.Length != layers.Length * model.Dimensions.Count) added = new int[layers.Length * model.Dimensions.Count];
    }
}
