using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Optimization.Running;

/// <summary>What a sign of life found out about the run.</summary>
public enum LeaseState
{
    Held,

    /// <summary>Held, and somebody asked for the end.</summary>
    CancelRequested,

    /// <summary>Somebody else has the run now, or it has ended; nothing that this attempt found counts any more.</summary>
    Lost,
}

/// <summary>The right of one attempt to work on one run, for as long as it gives signs of life.</summary>
public sealed class RunLease(SchedulingRun run, IDbContextFactory<AppDbContext> contexts, TimeSpan length, TimeProvider clock, Changes changes)
{
    private DateTime _until = run.LeaseUntil!.Value;

    /// <summary>The run as it was when it was claimed.</summary>
    public SchedulingRun Run => run;

    /// <summary>Whether it is time for a sign of life although there is no news: a third of the lease is over.</summary>
    public bool IsDue => _until - clock.GetUtcNow().UtcDateTime < length * 2 / 3;

    /// <summary>Whether the lease is over by this machine's clock, so that others may have taken the run.</summary>
    public bool IsOver => clock.GetUtcNow().UtcDateTime >= _until;

    /// <summary>Renews the lease and stores how far the work is, in one UPDATE that only this attempt can make.</summary>
    public async Task<LeaseState> RenewAsync(RunProgress progress, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow().UtcDateTime + length;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await Mine(db).ExecuteUpdateAsync(row => row
            .SetProperty(to => to.LeaseUntil, until)
            .SetProperty(to => to.ScheduleVersion, progress.ScheduleVersion)
            .SetProperty(to => to.Stage, progress.Stage)
            .SetProperty(to => to.Hard, progress.Hard)
            .SetProperty(to => to.Uncovered, progress.Uncovered)
            .SetProperty(to => to.Soft, progress.Soft)
            .SetProperty(to => to.Filled, progress.Filled)
            .SetProperty(to => to.Required, progress.Required)
            .SetProperty(to => to.Bound, progress.Bound)
            .SetProperty(to => to.Iterations, progress.Iterations)
            .SetProperty(to => to.Curve, progress.Curve)
            .SetProperty(to => to.Version, to => to.Version + 1), cancellation);
        if (rows == 0)
            return LeaseState.Lost;
        _until = until;
        changes.Publish(new RunChanged(run.Id, run.ScheduleId));
        return await LookAsync(db, cancellation);
    }

    /// <summary>Looks without a sign of life.</summary>
    public async Task<LeaseState> LookAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await LookAsync(db, cancellation);
    }

    /// <summary>Calls back when somebody asks for the end in this process, until the result is disposed; of another node's wish only a look tells.</summary>
    public IDisposable WhenCancelAsked(Action asked) => changes.Subscribe(change =>
    {
        if (change is CancelAsked cancel && cancel.RunId == run.Id)
            asked();
    });

    private async Task<LeaseState> LookAsync(AppDbContext db, CancellationToken cancellation) =>
        await Mine(db).Select(row => (RunState?)row.State).FirstOrDefaultAsync(cancellation) switch
        {
            null => LeaseState.Lost,
            RunState.Cancelling => LeaseState.CancelRequested,
            _ => LeaseState.Held,
        };

    private IQueryable<SchedulingRun> Mine(AppDbContext db) => db.SchedulingRuns.Where(row =>
        row.Id == run.Id && row.Owner == run.Owner && row.Attempt == run.Attempt && (row.State == RunState.Running || row.State == RunState.Cancelling));
}
