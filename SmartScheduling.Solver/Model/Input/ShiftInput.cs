namespace SmartScheduling.Solver.Model.Input;

/// <summary>A planned shift. The local day of its start is given, because minutes alone do not tell it at a clock change.</summary>
public sealed record ShiftInput
{
    /// <summary>What sentences call it, usually its template's name.</summary>
    public required string Name { get; init; }

    public required int Day { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public int Kind { get; init; }

    public int? Template { get; init; }

    /// <summary>1 to 10; an open position of the shift counts that much.</summary>
    public int Priority { get; init; } = 1;

    /// <summary>Nothing is left to decide: whoever is locked to it works it, and nobody else. It has begun, or somebody else plans it.</summary>
    public bool IsSettled { get; init; }

    public required IReadOnlyList<PositionInput> Positions { get; init; }
}

/// <summary>How many people of one role a shift wants.</summary>
/// <param name="ShortWeight">Points for each one missing; the shift's priority when left out.</param>
/// <param name="OverWeight">Points for each one too many, before the weight of the Coverage rule.</param>
/// <param name="Minimum">So many of them are needed even where the Coverage rule is soft; at most <paramref name="Count"/>.</param>
public sealed record PositionInput(int Role, int Count, int? ShortWeight = null, int OverWeight = 1, int Minimum = 0);
