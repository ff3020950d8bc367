using Microsoft.Extensions.Diagnostics.HealthChecks;
using SmartScheduling.Solver.OrTools;
using SmartScheduling.Web.Features.Health;

namespace SmartScheduling.Web.Features.Optimization.Running;

/// <summary>Tells whether OR-Tools is there. Nothing needs it, so its absence is no fault.</summary>
internal sealed class OrToolsHealth(OrToolsInstallation installation) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(HealthCheckResult.Healthy(
            installation.Sentence, installation.IsThere ? null : new Dictionary<string, object> { [HealthPart.Absent] = true }));
}
