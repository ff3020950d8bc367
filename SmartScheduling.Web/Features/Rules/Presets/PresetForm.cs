using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Components.Forms;

namespace SmartScheduling.Web.Features.Rules.Presets;

/// <summary>The weight of one rule in a preset; null keeps the weight of the rule's own setting.</summary>
public sealed class PresetWeight
{
    public required RuleKey Key { get; init; }

    public int? Weight { get; set; }
}

/// <summary>What a rule weighs by itself where it is soft: how many settings it has, and what they come to.</summary>
public readonly record struct OwnWeight(int Settings, long Sum);

/// <summary>A preset while it is typed.</summary>
public sealed class PresetForm : INamedForm, IPartedForm
{
    /// <summary>How refusals name a weight: this and the rule's key.</summary>
    public const string WeightField = "weights.";

    public Guid? Id { get; init; }

    public long Version { get; init; }

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public int? TimeLimitSeconds { get; set; } = OptimizationConfig.DefaultSeconds;

    public double? GapPercent { get; set; } = 0;

    /// <summary>One for each rule that can be soft.</summary>
    public IReadOnlyList<PresetWeight> Weights { get; init; } = [];

    /// <summary>The rules that are soft on this site; the server reads them anew and does not believe these.</summary>
    public IReadOnlyDictionary<RuleKey, OwnWeight> OwnWeights { get; init; } = new Dictionary<RuleKey, OwnWeight>();

    /// <summary>What all weights that count come to; null where none does.</summary>
    public long? Sum => PresetWeights.Sum(Weights, OwnWeights);

    public (object Part, string Property)? Find(string field) =>
        Weights.FirstOrDefault(weight => field == WeightField + weight.Key) is { } found ? (found, nameof(PresetWeight.Weight)) : null;
}
