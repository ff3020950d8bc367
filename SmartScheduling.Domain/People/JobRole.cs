namespace SmartScheduling.Domain.People;

/// <summary>What somebody can work as, for example Waiter or Nurse.</summary>
public sealed class JobRole : VersionedEntity
{
    public const int NameLength = 60;
    public const int CodeLength = 3;

    public required string Name { get; set; }

    /// <summary>One to three letters for cells in which the name has no room.</summary>
    public required string Code { get; set; }

    /// <summary>Index into the palette of colours.</summary>
    public int Colour { get; set; }

    public bool Active { get; set; } = true;
}
