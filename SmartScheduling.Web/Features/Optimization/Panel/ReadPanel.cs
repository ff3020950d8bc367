using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Optimization.Panel;

/// <summary>A preset to choose, with the weight of each soft rule under it.</summary>
public sealed record PresetChoice(Guid Id, string Name, string Description, int TimeLimitSeconds, double GapPercent, IReadOnlyDictionary<RuleKey, int> Weights);

/// <summary>A soft rule whose weight may be changed for one run.</summary>
public sealed record WeightedRule(RuleKey Key, string Name, string Unit);

/// <summary>What the panel offers.</summary>
public sealed record PanelOffer(IReadOnlyList<PresetChoice> Presets, IReadOnlyList<WeightedRule> Rules);

/// <summary>What can be chosen before an optimization: presets, and the rules whose weights they set.</summary>
public sealed class ReadPanel(Operations operations)
{
    public Task<Outcome<PanelOffer>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<PanelOffer>(Permission.Optimize, async scope =>
        {
            var rules = (await RunRules.OfSiteAsync(scope.Db, scope.Cancellation)).Where(rule => rule.Level == RuleLevel.Soft).ToList();
            var presets = await scope.Db.OptimizationConfigs.OrderBy(preset => preset.Order).ThenBy(preset => preset.Name).ToListAsync(scope.Cancellation);
            var soft = RuleCatalogue.All.Where(rule => rules.Exists(setting => setting.Key == rule.Key));
            return new(
                presets.ConvertAll(preset => new PresetChoice(preset.Id, preset.Name, preset.Description, preset.TimeLimitSeconds, preset.GapPercent, Weights(rules.With(RunRules.WeightsOf(preset))))),
                [.. soft.Select(rule => new WeightedRule(rule.Key, rule.Name, rule.Unit))]);
        }, cancellation);

    // Several settings of one rule may weigh differently; the panel shows the heaviest and sets all of them.
    private static Dictionary<RuleKey, int> Weights(IReadOnlyList<RuleSnapshot> rules) =>
        rules.GroupBy(rule => rule.Key).ToDictionary(same => same.Key, same => same.Max(rule => rule.Weight));
}
