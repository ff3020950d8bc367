using System.Text.Json;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Web.Data;
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

    /// <summary>The site's soft rules; those that are hard or off have no weight that counts.</summary>
    public static async Task<IReadOnlyDictionary<RuleKey, OwnWeight>> OwnAsync(AppDbContext db, CancellationToken cancellation) =>
        (await RunRules.OfSiteAsync(db, cancellation)).Where(rule => rule.Level == RuleLevel.Soft)
            .GroupBy(rule => rule.Key).ToDictionary(same => same.Key, same => new OwnWeight(same.Count(), same.Sum(rule => (long)rule.Weight)));

    /// <summary>
    /// What the weights under a preset come to: of each rule that is soft on the site, the preset's weight for every one of its
    /// settings, or else what they weigh themselves. On a site without soft rules those count that the preset names; null
    /// where it names none.
    /// </summary>
    public static long? Sum(IReadOnlyList<PresetWeight> weights, IReadOnlyDictionary<RuleKey, OwnWeight> own)
    {
        var named = weights.Where(one => one.Weight is not null).DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => (long)one.Weight!.Value);
        if (own.Count > 0) return own.Sum(one => named.TryGetValue(one.Key, out var weight) ? weight * one.Value.Settings : one.Value.Sum);
        return named.Count > 0 ? named.Values.Sum() : null;
    }

    public static string Write(IEnumerable<PresetWeight> weights) => JsonSerializer.Serialize(
        weights.Where(one => one.Weight is not null).ToDictionary(one => one.Key.ToString(), one => one.Weight));
}
