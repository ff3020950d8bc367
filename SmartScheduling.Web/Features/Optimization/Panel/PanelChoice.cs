using SmartScheduling.Domain.Rules;

namespace SmartScheduling.Web.Features.Optimization.Panel;

/// <summary>What is chosen in the panel for the next optimization.</summary>
internal sealed class PanelChoice
{
    private static readonly int[] UsualLimits = [5, 10, 30, 60, 120, 300, 900, 1800, 3600];
    private static readonly double[] UsualGaps = [0, 0.5, 1, 2, 5, 10];

    /// <param name="preset">What is chosen in the list.</param>
    /// <param name="variants">Whether three proposals are wanted, which no preset says.</param>
    public PanelChoice(PresetChoice preset, bool variants = false)
    {
        Preset = preset;
        Variants = variants;
        TimeLimitSeconds = preset.TimeLimitSeconds;
        GapPercent = preset.GapPercent;
        Weights = preset.Weights.ToDictionary(weight => weight.Key, weight => new ChosenWeight { Value = weight.Value });
        Gaps = [.. UsualGaps.Append(preset.GapPercent).Distinct().Order()];
        TimeLimits = [.. UsualLimits.Append(preset.TimeLimitSeconds).Distinct().Order()];
    }

    public PresetChoice Preset { get; }

    public int TimeLimitSeconds { get; set; }

    /// <summary>How near to the best possible is enough, in percent.</summary>
    public double GapPercent { get; set; }

    /// <summary>One proposal for each thing to favour, instead of one.</summary>
    public bool Variants { get; set; }

    public IReadOnlyList<int> TimeLimits { get; }

    public IReadOnlyList<double> Gaps { get; }

    public IReadOnlyDictionary<RuleKey, ChosenWeight> Weights { get; }

    /// <summary>Only what differs from the preset.</summary>
    public IReadOnlyDictionary<RuleKey, int> Changes =>
        Weights.Where(weight => weight.Value.Value != Preset.Weights[weight.Key]).ToDictionary(weight => weight.Key, weight => weight.Value.Value);

    public sealed class ChosenWeight
    {
        public int Value { get; set; }
    }
}
