using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Rules.Presets;

public sealed class ReadPreset(Operations operations)
{
    public Task<Outcome<PresetForm>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.ReadAsync<PresetForm>(Permission.EditRules, async scope =>
            await scope.Db.OptimizationConfigs.SingleOrDefaultAsync(preset => preset.Id == id, scope.Cancellation) is not { } preset
                ? null
                : new()
                {
                    Id = preset.Id,
                    Version = preset.Version,
                    Name = preset.Name,
                    Description = preset.Description,
                    TimeLimitSeconds = preset.TimeLimitSeconds,
                    GapPercent = preset.GapPercent,
                    Weights = PresetWeights.Of(preset),
                }, cancellation);
}
