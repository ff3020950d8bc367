namespace SmartScheduling.Domain.Runs;

/// <summary>A named preset: what a run should favour, how long it may take, and how near to the best is enough.</summary>
public sealed class OptimizationConfig : VersionedEntity
{
    public const int NameLength = 60;
    public const int DescriptionLength = 300;
    public const int DefaultSeconds = 30;

    /// <summary>The weights that count come to this at least: a preset that weighs nothing favours nothing.</summary>
    public const int LeastSum = 1;

    /// <summary>
    /// And to this at most. No rule's amount can be above 10^13 (wages of 5,000 people over 366 days with the highest overtime
    /// factor; squared hours and minutes are less), so the points of all rules stay below 10^18, and a score holds 9 × 10^18.
    /// </summary>
    public const int HeaviestSum = 100_000;

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    /// <summary>JSON object from rule key to weight; a soft rule that is missing keeps the weight of its setting.</summary>
    public string Weights { get; set; } = "{}";

    public int TimeLimitSeconds { get; set; } = DefaultSeconds;

    /// <summary>A run ends before its time when its roster is proven to be within so many percent of the best possible; 0 only with the proof.</summary>
    public double GapPercent { get; set; }

    /// <summary>Position in lists; the lowest is offered first.</summary>
    public int Order { get; set; }
}
