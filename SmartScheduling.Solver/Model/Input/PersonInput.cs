namespace SmartScheduling.Solver.Model.Input;

/// <summary>Someone who can be assigned, with everything that rules ask about them.</summary>
public sealed record PersonInput
{
    public required string Name { get; init; }

    public required IReadOnlyList<RoleHeld> Roles { get; init; }

    /// <summary>First and last day of employment; null where it goes beyond the period.</summary>
    public int? EmployedFrom { get; init; }

    public int? EmployedTo { get; init; }

    public IReadOnlyList<int> ExcludedKinds { get; init; } = [];

    /// <summary>The contract, in minutes a week; 0 where it says nothing.</summary>
    public int TargetMinutes { get; init; }

    public int MinMinutes { get; init; }

    public int MaxMinutes { get; init; }

    public IReadOnlyList<QualificationHeld> Qualifications { get; init; } = [];

    /// <summary>In whole units of money and their hundredths; 0 where it is not known.</summary>
    public decimal WagePerHour { get; init; }

    /// <summary>What an hour above the contract's target costs, in percent of the wage; the Cost rule's own when left out.</summary>
    public int? OvertimePercent { get; init; }

    /// <summary>Approved time off; may reach before and beyond the period.</summary>
    public IReadOnlyList<MinuteRange> TimeOff { get; init; } = [];

    public IReadOnlyList<MinuteRange> Unavailable { get; init; } = [];

    public IReadOnlyList<Preference> Preferences { get; init; } = [];

    /// <summary>
    /// What was worked on the known days before: rest, runs of days, weekends, minutes of a week and fairness reach back
    /// into it. At most two shifts a day.
    /// </summary>
    public IReadOnlyList<PastShiftInput> History { get; init; } = [];
}

/// <summary>A shift worked before the period; <paramref name="Day"/> is negative.</summary>
public sealed record PastShiftInput(int Day, int Start, int End, int Kind = 0, string Name = "an earlier shift");
