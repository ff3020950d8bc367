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

    private PathLayer(Layer layer, Bundle[] bundles, int[][] steps)
    {
        Classes = layer.Classes;
        ClassOfOption = layer.ClassOfOption;
        Bundles = bundles;
        Steps = steps;
        Targets = layer.Incoming.Length - 1;
        sourceNodes = layer.Sources;
        sourceStarts = layer.SourceStarts;
        Additions = [.. steps.SelectMany((step, place) => step.Select((units, dimension) => new StepAddition(place, dimension, units)).Where(one => one.Units != 0))];
    }

    public int Classes { get; }

    /// <summary>Nodes after the day.</summary>
    public int Targets { get; }

    public int[] ClassOfOption { get; }

    /// <summary>In order of their sources, each with its place in <see cref="Steps"/>.</summary>
    public Bundle[] Bundles { get; }

    /// <summary>The kinds of step that this day knows.</summary>
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
            int[] used = [.. layer.Bundles.Select(bundle => bundle.Step).Distinct().Order()];
            Bundle[] bundles = [.. layer.Bundles.OrderBy(bundle => bundle.Source).Select(bundle => bundle with { Step = Array.BinarySearch(used, bundle.Step) })];
            int[][] steps = [.. used.Select(step => layer.Steps[step])];
            ref var shared = ref CollectionsMarshal.GetValueRefOrAddDefault(known, Content(layer, bundles, steps), out _);
            return shared ??= new PathLayer(layer, bundles, steps);
        }

        private static string Content(Layer layer, Bundle[] bundles, int[][] steps)
        {
            List<long> content = [layer.Nodes, layer.Classes, layer.ClassOfOption.Length, .. layer.ClassOfOption.Select(one => (long)one)];
            content.AddRange([layer.SourceStarts.Length, .. layer.SourceStarts.Select(one => (long)one), .. layer.Sources.Select(one => (long)one)]);
            content.AddRange([layer.Incoming.Length, bundles.Length]);
            foreach (var bundle in bundles) content.AddRange([bundle.Source, bundle.Class, bundle.Target, BitConverter.DoubleToInt64Bits(bundle.Cost), bundle.Step]);
            foreach (var step in steps) content.AddRange(step.Select(one => (long)one));
            return new string(MemoryMarshal.Cast<long, char>(CollectionsMarshal.AsSpan(content)));
        }
    }
}

/// <summary>A kind of step adds so many units to a dimension.</summary>
internal readonly record struct StepAddition(int Step, int Dimension, int Units);
