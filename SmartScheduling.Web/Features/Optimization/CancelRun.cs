using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>Asks a run to end. One that waits is gone at once; one that is worked on keeps the best roster it has found.</summary>
public sealed class CancelRun(Operations operations)
{
    public Task<Outcome<RunState>> ExecuteAsync(Guid runId, CancellationToken cancellation = default) =>
        operations.WriteAsync(Permission.Optimize, scope => CancelAsync(scope, runId), cancellation);

    internal static async Task<Outcome<RunState>> CancelAsync(WriteScope scope, Guid runId)
    {
        if (await scope.Db.SchedulingRuns.SingleOrDefaultAsync(run => run.Id == runId, scope.Cancellation) is not { } run)
            return Outcome.NotFound;
        var before = run.State;
        if (run.Cancel(scope.Now) is { } refusal)
            return refusal;
        scope.Record(nameof(CancelRun), nameof(SchedulingRun), run.Id, $"Stop the optimization with {run.Preset}", new { State = before }, new { run.State });
        scope.Announce(new RunChanged(run.Id, run.ScheduleId));
        scope.Announce(new CancelAsked(run.Id));
        return run.State;
    }
}
