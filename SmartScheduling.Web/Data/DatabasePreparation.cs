using Microsoft.EntityFrameworkCore;

namespace SmartScheduling.Web.Data;

/// <summary>Brings the database to the model's state before the first request: creates it, or applies what is new.</summary>
public sealed class DatabasePreparation(IDbContextFactory<AppDbContext> contexts, TimeProvider clock, ILogger<DatabasePreparation> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Waits for a database server that starts at the same time as we do, then migrates.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var giveUp = clock.GetUtcNow() + Patience;
        while (true)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(cancellation);
                await db.Database.MigrateAsync(cancellation);
                if (db.Database.IsSqlite())
                    await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
                return;
            }
            catch (Exception exception) when (DatabaseFailure.IsUnreachable(exception) && clock.GetUtcNow() < giveUp)
            {
                log.LogWarning("The database cannot be reached yet: {Reason}. Trying again", exception.Message);
                await Task.Delay(Pause, clock, cancellation);
            }
        }
    }
}
