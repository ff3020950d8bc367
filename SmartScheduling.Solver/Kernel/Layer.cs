namespace SmartScheduling.Solver.Kernel;

/// <summary>
/// One day of an <see cref="Automaton"/>: from each node each class of options leads to one node of the next day. Arcs that
/// differ in their source alone are one <see cref="Bundle"/>, so that a program takes the least of the sources once.
/// </summary>
internal sealed class Layer
{
    /// <summary>The nodes before the day.</summary>
    public required int Nodes { get; init; }

    public required int Classes { get; init; }

    /// <summary>Options of one class can stand for each other in every rule with a memory; only their prices differ.</summary>
    public required int[] ClassOfOption { get; init; }

    /// <summary>Sets of nodes, each a list.</summary>
    public required int[][] Sources { get; init; }

    public required Bundle[] Bundles { get; init; }

    /// <summary>For each kind of step what it adds to each dimension, in the dimension's units.</summary>
    public required int[][] Steps { get; init; }

    /// <summary>The place in <see cref="Bundles"/> for node × class; -1 where a hard rule is in the way.</summary>
    public required int[] Arcs { get; init; }
}

/// <param name="Source">Place in <see cref="Layer.Sources"/>.</param>
/// <param name="Cost">Points that the rules with a memory ask for.</param>
/// <param name="Step">Place in <see cref="Layer.Steps"/>.</param>
internal readonly record struct Bundle(int Source, int Class, int Target, double Cost, int Step);
