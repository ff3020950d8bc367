namespace SmartScheduling.Domain.Shifts;

/// <summary>The pattern that planned shifts are made from. Times are the site's local times.</summary>
public sealed class ShiftTemplate : VersionedEntity
{
    public const int NameLength = 60;
    public const int HighestPriority = 10;

    public required string Name { get; set; }

    public Guid LocationId { get; set; }

    public TimeOnly StartTime { get; set; }

    /// <summary>Not after <see cref="StartTime"/>: the shift ends on the next day.</summary>
    public TimeOnly EndTime { get; set; }

    /// <summary>Index into the palette of colours.</summary>
    public int Colour { get; set; }

    public ShiftKind Kind { get; set; }

    /// <summary>1 (can wait) to 10 (must be filled): what an open position weighs.</summary>
    public int Priority { get; set; } = 5;

    /// <summary>Weekdays on which the template may be placed.</summary>
    public Weekdays Weekdays { get; set; } = Weekdays.All;

    public bool Active { get; set; } = true;

    public List<RoleRequirement> Requirements { get; init; } = [];

    public bool CrossesMidnight => EndTime <= StartTime;

    /// <summary>Minutes on a day without a clock change.</summary>
    public int Minutes => (int)(EndTime.ToTimeSpan() - StartTime.ToTimeSpan()).TotalMinutes + (CrossesMidnight ? 24 * 60 : 0);
}
