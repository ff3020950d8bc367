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

    /// <summary>Sets of nodes behind each other: set i lies from SourceStarts[i] to SourceStarts[i + 1].</summary>
    public required int[] Sources { get; init; }

    public required int[] SourceStarts { get; init; }

    /// <summary>How many sets there are.</summary>
    public int SourceCount => SourceStarts.Length - 1;

    /// <summary>In order of their targets.</summary>
    public required Bundle[] Bundles { get; init; }

    /// <summary>The bundles to node n of the next day lie from Incoming[n] to Incoming[n + 1].</summary>
    public required int[] Incoming { get; init; }

    /// <summary>Those of <see cref="Automaton.Steps"/>.</summary>
    public required int[][] Steps { get; init; }

    public ReadOnlySpan<int> SourcesOf(int set) => Sources.AsSpan(SourceStarts[set]..SourceStarts[set + 1]);

    /// <summary>The place in <see cref="Bundles"/> for node × class; -1 where a hard rule is in the way.</summary>
    public required int[] Arcs { get; init; }
}

/// <param name="Source">A set of nodes, see <see cref="Layer.SourcesOf"/>.</param>
/// <param name="Cost">Points that the rules with a memory ask for.</param>
/// <param name="Step">Place in <see cref="Layer.Steps"/>.</param>
internal readonly record struct Bundle(int Source, int Class, int Target, double Cost, int Step);
