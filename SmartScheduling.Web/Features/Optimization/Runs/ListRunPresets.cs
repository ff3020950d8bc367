using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Optimization.Runs;

/// <summary>Names of the presets that runs were made with, also of those that no longer exist.</summary>
public sealed class ListRunPresets(Operations operations)
{
    public Task<Outcome<IReadOnlyList<string>>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<IReadOnlyList<string>>(Permission.Optimize, async scope =>
            await scope.Db.SchedulingRuns.Where(run => run.Purpose == RunPurpose.Plan).Select(run => run.Preset).Distinct().OrderBy(name => name).ToListAsync(scope.Cancellation), cancellation);
}
