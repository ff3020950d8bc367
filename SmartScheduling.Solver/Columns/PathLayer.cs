using System.Runtime.InteropServices;
using SmartScheduling.Solver.Kernel;

namespace SmartScheduling.Solver.Columns;

/// <summary>
/// A <see cref="Layer"/> packed for <see cref="PricedPath"/>. Most days of most people have the same one; shared, they all
/// stay in the processor's cache, and that is where the speed comes from.
/// </summary>
internal sealed class PathLayer
{
    private readonly int[] sourceStarts;
    private readonly int[] sourceNodes;

    private PathLayer(Layer layer)
    {
        Classes = layer.Classes;
        ClassOfOption = layer.ClassOfOption;
        Bundles = layer.Bundles;
        Steps = layer.Steps;
        Targets = layer.Bundles.Length == 0 ? 1 : layer.Bundles.Max(bundle => bundle.Target) + 1;
        sourceNodes = [.. layer.Sources.SelectMany(nodes => nodes)];
        sourceStarts = [0, .. layer.Sources.Select((_, source) => layer.Sources.Take(source + 1).Sum(nodes => nodes.Length))];
        Additions = [.. layer.Steps.SelectMany((step, place) => step.Select((units, dimension) => new StepAddition(place, dimension, units)).Where(one => one.Units != 0))];
    }

    public int Classes { get; }

    /// <summary>Nodes after the day.</summary>
    public int Targets { get; }

    public int[] ClassOfOption { get; }

    public Bundle[] Bundles { get; }

    public int[][] Steps { get; }

    /// <summary>What the steps add to dimensions, without the zeros.</summary>
    public StepAddition[] Additions { get; }

    /// <summary>The nodes of a set.</summary>
    public ReadOnlySpan<int> Source(int source) => sourceNodes.AsSpan(sourceStarts[source], sourceStarts[source + 1] - sourceStarts[source]);

    /// <summary>Packs layers and keeps one of those that are alike.</summary>
    internal sealed class Sharing
    {
        private readonly Dictionary<string, PathLayer> known = [];

        public PathLayer[] Of(Automaton automaton) => [.. automaton.Layers.Select(Of)];

        private PathLayer Of(Layer layer)
        {
            ref var shared = ref CollectionsMarshal.GetValueRefOrAddDefault(known, Content(layer), out _);
            return shared ??= new PathLayer(layer);
        }

        private static string Content(Layer layer)
        {
            List<long> content = [layer.Nodes, layer.Classes, layer.ClassOfOption.Length, .. layer.ClassOfOption.Select(one => (long)one)];
            foreach (var source in layer.Sources) content.AddRange([source.Length, .. source.Select(one => (long)one)]);
            content.Add(layer.Bundles.Length);
            foreach (var bundle in layer.Bundles) content.AddRange([bundle.Source, bundle.Class, bundle.Target, BitConverter.DoubleToInt64Bits(bundle.Cost), bundle.Step]);
            foreach (var step in layer.Steps) content.AddRange(step.Select(one => (long)one));
            return new string(MemoryMarshal.Cast<long, char>(CollectionsMarshal.AsSpan(content)));
        }
    }
}

/// <summary>A kind of step adds so many units to a dimension.</summary>
internal readonly record struct StepAddition(int Step, int Dimension, int Units);
