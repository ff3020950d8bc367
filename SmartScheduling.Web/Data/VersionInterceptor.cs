using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SmartScheduling.Domain;

namespace SmartScheduling.Web.Data;

/// <summary>Raises the version of everything that a save changes. The version is a concurrency token, so a stale save fails.</summary>
public sealed class VersionInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Raise(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Raise(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Raise(DbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries<VersionedEntity>())
        {
            if (entry.State == EntityState.Modified)
                entry.Entity.Version = (long)entry.Property(nameof(VersionedEntity.Version)).OriginalValue! + 1;
            else if (entry.State == EntityState.Added && entry.Entity.Version == 0)
                entry.Entity.Version = 1;
        }
    }
}
