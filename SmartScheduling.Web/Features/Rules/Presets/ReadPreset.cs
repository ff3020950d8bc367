using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Rules.Presets;

/// <summary>A preset to change, or the beginning of a new one.</summary>
public sealed class ReadPreset(Operations operations)
{
    /// <param name="id">Null for a new one.</param>
    /// <param name="cancellation">Ends the read.</param>
    public Task<Outcome<PresetForm>> ExecuteAsync(Guid? id, CancellationToken cancellation = default) =>
        operations.ReadAsync<PresetForm>(Permission.EditRules, async scope =>
        {
            var own = await PresetWeights.OwnAsync(scope.Db, scope.Cancellation);
            if (id is null)
                return new() { Weights = PresetWeights.Of(null), OwnWeights = own };
            return await scope.Db.OptimizationConfigs.SingleOrDefaultAsync(preset => preset.Id == id, scope.Cancellation) is not { } preset
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
                    OwnWeights = own,
                };
        }, cancellation);
}
