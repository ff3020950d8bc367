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

    /// <summary>Everything that is wrong; empty when nothing is.</summary>
    public IEnumerable<Refusal> Faults()
    {
        if (Required.Fault(Name, NameLength, "a name", nameof(Name)) is { } name)
            yield return name;
        if (Code.Length is 0 or > CodeLength || !Code.All(char.IsLetterOrDigit))
            yield return new("Enter one to three letters or digits.", nameof(Code));
        if (Colour < 0)
            yield return new("Choose a colour.", nameof(Colour));
    }
}
