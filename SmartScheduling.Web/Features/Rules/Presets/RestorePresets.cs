using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Rules.Presets;

/// <summary>Brings back the presets that a new site starts with, as they were; those with other names stay.</summary>
public sealed class RestorePresets(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.EditRules, async scope =>
        {
            var stored = await scope.Db.OptimizationConfigs.ToListAsync(scope.Cancellation);
            var before = stored.ConvertAll(PresetFacts.Of);
            foreach (var preset in DefaultPresets.All())
            {
                if (stored.Find(one => string.Equals(one.Name, preset.Name, StringComparison.OrdinalIgnoreCase)) is not { } same)
                    scope.Db.OptimizationConfigs.Add(preset);
                else
                    (same.Description, same.Weights, same.TimeLimitSeconds, same.GapPercent, same.Order) = (preset.Description, preset.Weights, preset.TimeLimitSeconds, preset.GapPercent, preset.Order);
            }

            scope.Record(nameof(RestorePresets), PresetFacts.Subject, null, "Presets of a new site brought back", before);
            scope.Announce(new SettingsChanged());
            return Outcome.Done();
        }, cancellation);
}
