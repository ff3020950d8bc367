namespace SmartScheduling.Domain;

/// <summary>Something with an identity of its own.</summary>
public abstract class Entity
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>An entity that people edit: <see cref="Version"/> is raised with every save, and an edit names the version it saw.</summary>
public abstract class VersionedEntity : Entity
{
    public long Version { get; set; }
}
