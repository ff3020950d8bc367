using Quartz;
using SmartScheduling.Web.Features.Optimization.Running;

namespace SmartScheduling.Web.Jobs;

/// <summary>
/// Works on runs until none waits. It is told nothing, not even which run: the rows say which one is next, so a firing too
/// many or one too late does no harm.
/// </summary>
internal sealed class OptimizationJob(RunWorker worker) : IJob
{
    /// <summary>Firings beyond what the node may solve at once wait in this group.</summary>
    public const string Group = "solver";

    public static readonly JobKey Key = new("optimize");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await worker.WorkAsync(cancellationToken);
}
