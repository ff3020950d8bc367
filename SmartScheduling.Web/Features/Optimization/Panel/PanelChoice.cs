using SmartScheduling.Domain.Rules;

namespace SmartScheduling.Web.Features.Optimization.Panel;

/// <summary>What is chosen in the panel for the next optimization.</summary>
internal sealed class PanelChoice
{
    private static readonly int[] UsualLimits = [5, 10, 30, 60, 120, 300, 900, 1800, 3600];

    public PanelChoice(PresetChoice preset)
    {
        Preset = preset;
        TimeLimitSeconds = preset.TimeLimitSeconds;
        Weights = preset.Weights.ToDictionary(weight => weight.Key, weight => new ChosenWeight { Value = weight.Value });
        TimeLimits = [.. UsualLimits.Append(preset.TimeLimitSeconds).Distinct().Order()];
    }

    public PresetChoice Preset { get; }

    public int TimeLimitSeconds { get; set; }

    public IReadOnlyList<int> TimeLimits { get; }

    public IReadOnlyDictionary<RuleKey, ChosenWeight> Weights { get; }

    /// <summary>Only what differs from the preset.</summary>
    public IReadOnlyDictionary<RuleKey, int> Changes =>
        Weights.Where(weight => weight.Value.Value != Preset.Weights[weight.Key]).ToDictionary(weight => weight.Key, weight => weight.Value.Value);

    public sealed class ChosenWeight
    {
        public int Value { get; set; }
    }
}
