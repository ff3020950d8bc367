namespace SmartScheduling.Solver.Kernel;

/// <summary>
/// What a person's rules with a memory say about every sequence of days: the product of their machines, day by day, without
/// what cannot be finished and with nodes merged that have the same future.
/// </summary>
internal sealed class Automaton
{
    /// <summary>The node before the first day; -1 when no sequence of days keeps the hard rules.</summary>
    public required int Begin { get; init; }

    public required Layer[] Layers { get; init; }

    /// <summary>For each kind of step what it adds to each dimension, in the dimension's units; the same for all days.</summary>
    public required int[][] Steps { get; init; }

    public int MostNodes => Layers.Max(layer => layer.Nodes);
}
