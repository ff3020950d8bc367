namespace SmartScheduling.Domain.Availability;

/// <summary>
/// What an employee would like or would rather not: a template, a weekday, or a time of day. Exactly the parts that are
/// set narrow it down, so a weekday with a time range means that range on that weekday.
/// </summary>
public sealed class Preference : VersionedEntity
{
    public const int LightestWeight = 1;
    public const int HeaviestWeight = 5;

    public Guid EmployeeId { get; init; }

    /// <summary>True: would like it. False: would rather not.</summary>
    public bool Wanted { get; set; }

    /// <summary>1 (nice to have) to 5 (matters a lot).</summary>
    public int Weight { get; set; } = 3;

    public Guid? ShiftTemplateId { get; set; }

    public DayOfWeek? Weekday { get; set; }

    /// <summary>Local time of day; set together with <see cref="Until"/>.</summary>
    public TimeOnly? From { get; set; }

    /// <summary>Not after <see cref="From"/>: until that time on the next day.</summary>
    public TimeOnly? Until { get; set; }

    /// <summary>Everything that is wrong; empty when nothing is.</summary>
    public IEnumerable<Refusal> Faults()
    {
        if (Weight is < LightestWeight or > HeaviestWeight)
            yield return new("The weight lies between 1 and 5.", nameof(Weight));
        if (ShiftTemplateId is null && Weekday is null && From is null)
            yield return new("Choose a shift, a weekday or a time of day.", nameof(ShiftTemplateId));
        if (From is null != Until is null)
            yield return new("A time of day needs a start and an end.", nameof(Until));
    }
}
