namespace SmartScheduling.Solver.Model;

/// <summary>
/// One planned shift, or one worked in the days before. It belongs to the local day on which it starts; start and end
/// are elapsed minutes since the period's first local midnight, so a night over the spring clock change is an hour shorter.
/// </summary>
public sealed class Shift
{
    /// <summary>Place in <see cref="Problem.Shifts"/>; -1 for a shift of the days before.</summary>
    public required int Index { get; init; }

    public required string Name { get; init; }

    /// <summary>Local day of the start, 0 = first day of the period, negative before it.</summary>
    public required int Day { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>Place in <see cref="Problem.Kinds"/>.</summary>
    public required int Kind { get; init; }

    /// <summary>The template it was made from; -1 for a one-off.</summary>
    public required int Template { get; init; }

    /// <summary>1 (can wait) to 10 (must be staffed first).</summary>
    public required int Priority { get; init; }

    /// <summary>Whether only those who are locked to it may work it.</summary>
    public bool IsSettled { get; init; }

    /// <summary>Its positions, one per job role.</summary>
    public IReadOnlyList<Position> Positions { get; internal set; } = [];

    public int Minutes => End - Start;

    /// <summary>The bit of its kind in a <see cref="KindSet"/>.</summary>
    public ulong KindBit => 1UL << Kind;
}
