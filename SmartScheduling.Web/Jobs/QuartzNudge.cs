using Quartz;
using SmartScheduling.Web.Features.Optimization.Running;

namespace SmartScheduling.Web.Jobs;

internal sealed class QuartzNudge(ISchedulerFactory schedulers) : IRunNudge
{
    public async Task NudgeAsync(CancellationToken cancellation)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        var trigger = TriggerBuilder.Create().ForJob(OptimizationJob.Key).WithExecutionGroup(OptimizationJob.Group).StartNow().Build();
        await scheduler.ScheduleJob(trigger, cancellationToken: cancellation);
    }
}
