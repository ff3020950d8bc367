using Microsoft.EntityFrameworkCore;

namespace SmartScheduling.Web.Data;

/// <summary>Hands out the context of whichever database is configured under the name that the rest of the code knows.</summary>
internal sealed class AppDbContextFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<AppDbContext>
    where TContext : AppDbContext
{
    public AppDbContext CreateDbContext() => contexts.CreateDbContext();

    public async Task<AppDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await contexts.CreateDbContextAsync(cancellationToken);
}
