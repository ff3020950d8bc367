using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace SmartScheduling.Web.Jobs;

/// <summary>Whether queued optimizations are being looked after.</summary>
public sealed class SchedulerHealth(ISchedulerFactory schedulers) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        return await scheduler.GetStatus(cancellationToken) == SchedulerStatus.Running
            ? HealthCheckResult.Healthy("The job scheduler runs.")
            : HealthCheckResult.Unhealthy("The job scheduler does not run.");
    }
}
