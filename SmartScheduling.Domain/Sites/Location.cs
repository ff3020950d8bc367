namespace SmartScheduling.Domain.Sites;

/// <summary>A place with schedules of its own.</summary>
public sealed class Location : VersionedEntity
{
    public const int NameLength = 80;

    public required string Name { get; set; }

    public bool Active { get; set; } = true;
}
