namespace SmartScheduling.Solver.Model;

/// <summary>The places of one job role on one shift. Whoever stands on it works that shift in that role.</summary>
public sealed class Position
{
    /// <summary>Place in <see cref="Problem.Positions"/>; -1 for a shift of the days before.</summary>
    public required int Index { get; init; }

    public required Shift Shift { get; init; }

    /// <summary>Place in <see cref="Problem.Roles"/>; -1 for a shift of the days before.</summary>
    public required int Role { get; init; }

    /// <summary>How many people are wanted.</summary>
    public required int Required { get; init; }

    /// <summary>How many of them are needed even where being short is soft; 0 where it is left to the rule.</summary>
    public int Minimum { get; init; }

    /// <summary>Points for each one missing; the shift's priority unless the input says otherwise.</summary>
    public required int ShortWeight { get; init; }

    /// <summary>Points for each one beyond the required count, before the rule's own weight.</summary>
    public required int OverWeight { get; init; }
}
