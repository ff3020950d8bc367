using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>The rules that a run is asked for: the site's settings, with a preset's weights, with what was changed in the panel.</summary>
public static class RunRules
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public static async Task<IReadOnlyList<RuleSnapshot>> OfSiteAsync(AppDbContext db, CancellationToken cancellation) =>
        (await db.RuleSettings.AsNoTracking()
            .OrderBy(rule => rule.Key).ThenBy(rule => rule.Scope).ThenBy(rule => rule.Parameters).ThenBy(rule => rule.Id).ToListAsync(cancellation)).ConvertAll(RuleSnapshot.Of);

    /// <summary>A preset's weights by rule.</summary>
    public static IReadOnlyDictionary<RuleKey, int> WeightsOf(OptimizationConfig preset) =>
        JsonSerializer.Deserialize<Dictionary<RuleKey, int>>(preset.Weights, Json) ?? [];

    /// <summary>The same rules, the soft ones with these weights where one is given.</summary>
    public static IReadOnlyList<RuleSnapshot> With(this IReadOnlyList<RuleSnapshot> rules, IReadOnlyDictionary<RuleKey, int> weights) =>
        [.. rules.Select(rule => rule.Level == RuleLevel.Soft && weights.TryGetValue(rule.Key, out var weight) ? rule with { Weight = weight } : rule)];

    public static string ToJson(IReadOnlyList<RuleSnapshot> rules) => JsonSerializer.Serialize(rules, Json);

    public static IReadOnlyList<RuleSnapshot> Of(SchedulingRun run) => JsonSerializer.Deserialize<RuleSnapshot[]>(run.Rules, Json) ?? [];
}
