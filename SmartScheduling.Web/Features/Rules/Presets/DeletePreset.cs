using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Rules.Presets;

/// <summary>Deletes a preset; past runs keep its name. The last one stays, because every run is started with one.</summary>
public sealed class DeletePreset(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.EditRules, async scope =>
        {
            var presets = await scope.Db.OptimizationConfigs.ToListAsync(scope.Cancellation);
            if (presets.Find(one => one.Id == id) is not { } preset)
                return Outcome.NotFound;
            if (presets.Count == 1)
                return new Refusal("This is the last preset, and every optimization needs one. Add another one first.");
            scope.Db.OptimizationConfigs.Remove(preset);
            scope.Record(nameof(DeletePreset), PresetFacts.Subject, id, preset.Name, PresetFacts.Of(preset));
            scope.Announce(new SettingsChanged());
            return Outcome.Done();
        }, cancellation);
}
