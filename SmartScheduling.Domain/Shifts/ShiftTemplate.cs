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

    /// <summary>Makes the template ask for exactly these counts of holders of a job role.</summary>
    public void Ask(IReadOnlyDictionary<Guid, int> counts)
    {
        Requirements.RemoveAll(required => !counts.ContainsKey(required.JobRoleId));
        foreach (var (jobRoleId, count) in counts)
        {
            if (Requirements.Find(required => required.JobRoleId == jobRoleId) is { } required)
                required.Count = count;
            else
                Requirements.Add(new() { ShiftTemplateId = Id, JobRoleId = jobRoleId, Count = count });
        }
    }

    /// <summary>Everything that is wrong; empty when nothing is.</summary>
    public IEnumerable<Refusal> Faults()
    {
        if (Required.Fault(Name, NameLength, "a name", nameof(Name)) is { } name)
            yield return name;
        if (LocationId == Guid.Empty)
            yield return new("Choose a location.", nameof(LocationId));
        if (!Enum.IsDefined(Kind))
            yield return new("Choose a kind.", nameof(Kind));
        if (Priority is < 1 or > HighestPriority)
            yield return new($"The priority lies between 1 and {HighestPriority}.", nameof(Priority));
        if (Weekdays == Weekdays.None)
            yield return new("Choose at least one weekday.", nameof(Weekdays));
        if (Requirements.Count == 0)
            yield return new("Ask for at least one job role; a shift without positions cannot be filled.", nameof(Requirements));
        if (Requirements.Exists(required => required.Count is < 1 or > RoleRequirement.MaxCount))
            yield return new($"The number of people lies between 1 and {RoleRequirement.MaxCount} for each job role.", nameof(Requirements));
    }
}
