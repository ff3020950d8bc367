using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Live;
using SmartScheduling.Web.Options;

namespace SmartScheduling.Web.Features.Optimization.Running;

/// <summary>
/// Who works on which run. The rows are the queue: the oldest pending run whose week nobody works on is next, and each
/// step is one UPDATE that counts only if the row is still as it was read, so any number of nodes may ask at once.
/// </summary>
public sealed class RunQueue(
    IDbContextFactory<AppDbContext> contexts, RunOwner owner, IOptions<OptimizationOptions> options, TimeProvider clock, Changes changes, ILogger<RunQueue> log)
{
    /// <summary>Takes the next run in line; null when there is none that may be worked on now.</summary>
    public async Task<RunLease?> ClaimNextAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        while (await NextInLine(db).FirstOrDefaultAsync(cancellation) is { } run)
        {
            if (!await TryStepAsync(WeekIsFree(db), run, Claim, cancellation))
                continue;
            log.LogInformation("Run {Run} is claimed, attempt {Attempt}", run.Id, run.Attempt);
            changes.Publish(new RunChanged(run.Id, run.ScheduleId));
            return new(run, contexts, options.Value.Lease, clock, changes);
        }

        return null;
    }

    /// <summary>Whether a run waits that could be worked on now.</summary>
    public async Task<bool> HasNextAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await NextInLine(db).AnyAsync(cancellation);
    }

    /// <summary>
    /// Looks after runs whose owner gave no sign of life for the length of a lease, and, where one machine is all there is,
    /// after those of a process that is gone: queued again, or ended as the run itself says.
    /// </summary>
    public async Task RecoverAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var held = await db.SchedulingRuns.AsNoTracking()
            .Where(run => run.State == RunState.Running || run.State == RunState.Cancelling).ToListAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var run in held.Where(run => run.LeaseUntil < now || (db.ServesOneMachine && owner.IsSurelyGone(run.Owner!))))
            await GiveUpAsync(db, run, "its owner is gone", cancellation);
    }

    /// <summary>Gives a run back that this process cannot finish, so that the next start need not wait for the lease.</summary>
    public async Task ReleaseAsync(RunLease lease, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var run = await db.SchedulingRuns.AsNoTracking().SingleAsync(row => row.Id == lease.Run.Id, cancellation);
        if (run.IsHeldBy(owner.Name, lease.Run.Attempt))
            await GiveUpAsync(db, run, "this process ends", cancellation);
    }

    private async Task GiveUpAsync(AppDbContext db, SchedulingRun run, string why, CancellationToken cancellation)
    {
        if (!await TryStepAsync(db.SchedulingRuns, run, step => step.Recover(clock.GetUtcNow().UtcDateTime), cancellation))
            return;
        log.LogWarning("Attempt {Attempt} of run {Run} is given up, because {Why}; the run is now {State}", run.Attempt, run.Id, why, run.State);
        changes.Publish(new RunChanged(run.Id, run.ScheduleId));
    }

    private Refusal? Claim(SchedulingRun run)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return run.Claim(owner.Name, now, now + options.Value.Lease);
    }

    private static IQueryable<SchedulingRun> NextInLine(AppDbContext db) => WeekIsFree(db).AsNoTracking()
        .Where(run => run.State == RunState.Pending).OrderBy(run => run.RequestedAt).ThenBy(run => run.Id);

    private static IQueryable<SchedulingRun> WeekIsFree(AppDbContext db) => db.SchedulingRuns.Where(run => !db.SchedulingRuns.Any(
        other => other.ScheduleId == run.ScheduleId && (other.State == RunState.Running || other.State == RunState.Cancelling)));

    // The step itself is the domain's, so that none but a legal one is ever stored; the UPDATE repeats what it was based on.
    private static async Task<bool> TryStepAsync(
        IQueryable<SchedulingRun> among, SchedulingRun run, Func<SchedulingRun, Refusal?> step, CancellationToken cancellation)
    {
        var (state, attempt, version) = (run.State, run.Attempt, run.Version);
        if (step(run) is not null)
            return false;
        try
        {
            return await among.Where(row => row.Id == run.Id && row.State == state && row.Attempt == attempt && row.Version == version)
                .ExecuteUpdateAsync(row => row
                    .SetProperty(to => to.State, run.State)
                    .SetProperty(to => to.Stage, run.Stage)
                    .SetProperty(to => to.Attempt, run.Attempt)
                    .SetProperty(to => to.Owner, run.Owner)
                    .SetProperty(to => to.LeaseUntil, run.LeaseUntil)
                    .SetProperty(to => to.StartedAt, run.StartedAt)
                    .SetProperty(to => to.FinishedAt, run.FinishedAt)
                    .SetProperty(to => to.Failure, run.Failure)
                    .SetProperty(to => to.Version, version + 1), cancellation) == 1;
        }
        // Two runs of one week were claimed at the same instant; the database let one through.
        catch (Exception exception) when (DatabaseFailure.IsBrokenPromise(exception))
        {
            return false;
        }
    }
}
