using System.Text.Json;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Web.Features.Optimization;

namespace SmartScheduling.Web.Features.Rules.Presets;

/// <summary>The weights of a preset between its stored form and the form with a line for each rule that can be soft.</summary>
internal static class PresetWeights
{
    public static IEnumerable<RuleDefinition> Rules => RuleCatalogue.All.Where(rule => rule.Levels.Contains(RuleLevel.Soft));

    public static IReadOnlyList<PresetWeight> Of(OptimizationConfig? preset)
    {
        var known = preset is null ? new Dictionary<RuleKey, int>() : RunRules.WeightsOf(preset);
        return [.. Rules.Select(rule => new PresetWeight { Key = rule.Key, Weight = known.TryGetValue(rule.Key, out var weight) ? weight : null })];
    }

    public static string Write(IEnumerable<PresetWeight> weights) => JsonSerializer.Serialize(
        weights.Where(one => one.Weight is not null).ToDictionary(one => one.Key.ToString(), one => one.Weight));
}
