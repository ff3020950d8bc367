using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Data;

/// <summary>
/// The one way to the database for pages and endpoints. Every use case goes through here: the caller is authorized first,
/// a read gets a context of its own, a write one transaction, and what the database refuses comes back as a sentence.
/// </summary>
public sealed class Operations(
    IDbContextFactory<AppDbContext> contexts, ICallerSource callers, Changes changes, TimeProvider clock, ILogger<Operations> log)
{
    private const int Attempts = 3;

    /// <summary>Reads for whoever has <paramref name="permission"/>; null means that there is no such thing for this caller.</summary>
    public async Task<Outcome<T>> ReadAsync<T>(
        Permission permission, Func<ReadScope, Task<T?>> read, CancellationToken cancellation = default)
    {
        if (await callers.GetAsync() is not { } caller || !caller.May(permission))
            return Outcome.Forbidden;
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return await read(new(db, caller, clock, cancellation)) is { } found ? found : Outcome.NotFound;
        }
        catch (Exception exception) when (DatabaseFailure.IsUnreachable(exception))
        {
            log.LogWarning(exception, "The database could not be reached for a read");
            return Outcome.Unavailable;
        }
    }

    /// <summary>
    /// Writes for whoever has <paramref name="permission"/>: all of it or nothing. The work is run again on a fresh context
    /// when the database found that a concurrent write got in its way, so it must not keep anything between runs.
    /// </summary>
    public async Task<Outcome<T>> WriteAsync<T>(
        Permission permission, Func<WriteScope, Task<Outcome<T>>> write, CancellationToken cancellation = default)
    {
        if (await callers.GetAsync() is not { } caller || !caller.May(permission))
            return Outcome.Forbidden;
        return await WriteAsync(caller, write, cancellation);
    }

    /// <summary>Writes for the system itself, in jobs and at start; the caller's name stands in the activity.</summary>
    internal async Task<Outcome<T>> WriteAsync<T>(Caller caller, Func<WriteScope, Task<Outcome<T>>> write, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryWriteAsync(caller, write, cancellation);
            }
            catch (Exception exception) when (DatabaseFailure.IsConflict(exception))
            {
                log.LogDebug(exception, "A concurrent write got in the way of attempt {Attempt}", attempt);
                if (attempt == Attempts)
                    return Constraints.ChangedMeanwhile;
            }
            catch (Exception exception) when (DatabaseFailure.IsUnreachable(exception))
            {
                log.LogWarning(exception, "The database could not be reached for a write");
                return Outcome.Unavailable;
            }
        }
    }

    private async Task<Outcome<T>> TryWriteAsync<T>(Caller caller, Func<WriteScope, Task<Outcome<T>>> write, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.BeginWriteAsync(cancellation);
        var scope = new WriteScope(db, caller, clock, cancellation);
        Outcome<T> outcome;
        try
        {
            outcome = await write(scope);
            if (!outcome.IsDone)
                return outcome;
            await db.SaveChangesAsync(cancellation);
            await db.Database.CommitTransactionAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }
        catch (DbUpdateException exception) when (!DatabaseFailure.IsConflict(exception) && db.Explain(exception) is { } refusal)
        {
            return refusal;
        }

        foreach (var change in scope.Changes)
            changes.Publish(change);
        return outcome;
    }
}
