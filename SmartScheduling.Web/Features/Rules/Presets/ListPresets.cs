using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Rules.Presets;

/// <summary>A preset as its card shows it.</summary>
public sealed record PresetRow(Guid Id, string Name, string Description, int TimeLimitSeconds, double GapPercent, IReadOnlyDictionary<RuleKey, int> Weights);

/// <summary>The presets in the order in which they are offered.</summary>
public sealed class ListPresets(Operations operations)
{
    public Task<Outcome<IReadOnlyList<PresetRow>>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<IReadOnlyList<PresetRow>>(Permission.ViewRules, async scope =>
        {
            var presets = await scope.Db.OptimizationConfigs.OrderBy(preset => preset.Order).ThenBy(preset => preset.Name).ToListAsync(scope.Cancellation);
            return presets.ConvertAll(preset => new PresetRow(
                preset.Id, preset.Name, preset.Description, preset.TimeLimitSeconds, preset.GapPercent, RunRules.WeightsOf(preset)));
        }, cancellation);
}
