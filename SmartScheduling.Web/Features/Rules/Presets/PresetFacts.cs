using SmartScheduling.Domain.Runs;

namespace SmartScheduling.Web.Features.Rules.Presets;

/// <summary>What the activity keeps of a preset.</summary>
internal sealed record PresetFacts(string Name, string Description, string Weights, int TimeLimitSeconds, double GapPercent)
{
    public const string Subject = "Preset";

    public static PresetFacts Of(OptimizationConfig preset) => new(preset.Name, preset.Description, preset.Weights, preset.TimeLimitSeconds, preset.GapPercent);
}
