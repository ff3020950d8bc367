using Microsoft.Extensions.Options;
using Quartz;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization.Running;
using SmartScheduling.Web.Options;

namespace SmartScheduling.Web.Jobs;

/// <summary>
/// At start and every few seconds: takes up runs whose owner is gone, and sees that what waits is worked on, also when it was
/// asked for on another node.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class QueueJob(
    RunQueue queue, RunWorker worker, IRunNudge nudge, IOptions<OptimizationOptions> options, ILogger<QueueJob> log) : IJob
{
    public static readonly JobKey Key = new("queue");
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await queue.RecoverAsync(cancellationToken);
            if (worker.Busy < options.Value.ParallelSolves && await queue.HasNextAsync(cancellationToken))
                await nudge.NudgeAsync(cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.IsUnreachable(exception))
        {
            log.LogWarning("The queue of optimizations cannot be read: {Reason}. Trying again", exception.Message);
        }
    }
}
