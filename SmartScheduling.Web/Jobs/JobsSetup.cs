using Microsoft.Extensions.Options;
using Quartz;
using SmartScheduling.Web.Features.Optimization.Running;
using SmartScheduling.Web.Options;

namespace SmartScheduling.Web.Jobs;

public static class JobsSetup
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<OptimizationJob>(job => job.WithIdentity(OptimizationJob.Key).StoreDurably());
            quartz.UseExecutionLimits((provider, limits) => limits.ForGroup(
                OptimizationJob.Group, provider.GetRequiredService<IOptions<OptimizationOptions>>().Value.ParallelSolves));
            quartz.ScheduleJob<QueueJob>(
                trigger => trigger.StartNow().WithSimpleSchedule(every => every.WithInterval(QueueJob.Every).RepeatForever()),
                job => job.WithIdentity(QueueJob.Key));
        });
        services.AddSingleton<IRunNudge, QuartzNudge>();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHealthChecks().AddCheck<SchedulerHealth>("job scheduler");
        return services;
    }
}
