namespace SmartScheduling.Domain.Sites;

/// <summary>A place with schedules of its own.</summary>
public sealed class Location : VersionedEntity
{
    public const int NameLength = 80;

    public required string Name { get; set; }

    public bool Active { get; set; } = true;

    /// <summary>Everything that is wrong; empty when nothing is.</summary>
    public IEnumerable<Refusal> Faults()
    {
        if (Required.Fault(Name, NameLength, "a name", nameof(Name)) is { } name)
            yield return name;
    }
}
