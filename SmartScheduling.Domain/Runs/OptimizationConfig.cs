namespace SmartScheduling.Domain.Runs;

/// <summary>A named preset: what a run should favour and how long it may take.</summary>
public sealed class OptimizationConfig : VersionedEntity
{
    public const int NameLength = 60;
    public const int DescriptionLength = 300;
    public const int DefaultSeconds = 30;

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    /// <summary>JSON object from rule key to weight; a soft rule that is missing keeps the weight of its setting.</summary>
    public string Weights { get; set; } = "{}";

    public int TimeLimitSeconds { get; set; } = DefaultSeconds;

    /// <summary>Position in lists; the lowest is offered first.</summary>
    public int Order { get; set; }
}
