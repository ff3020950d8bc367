namespace SmartScheduling.Solver.Model;

/// <summary>
/// What a person wants or does not want: a template, a weekday, one day, a stretch of the local day, or several of these
/// together. What is left out matches everything.
/// </summary>
public sealed record Preference
{
    /// <summary>True when it is wanted, false when it is to be avoided.</summary>
    public required bool Wanted { get; init; }

    /// <summary>How much it matters, 1 or more; people choose 1 to 5.</summary>
    public required int Weight { get; init; }

    public int? Template { get; init; }

    public DayOfWeek? Weekday { get; init; }

    /// <summary>One day of the period.</summary>
    public int? Day { get; init; }

    /// <summary>Begin of a stretch of the local day, in minutes after midnight; given together with <see cref="ToMinute"/>.</summary>
    public int? FromMinute { get; init; }

    /// <summary>End of that stretch; at or before <see cref="FromMinute"/> it means the next day.</summary>
    public int? ToMinute { get; init; }
}
