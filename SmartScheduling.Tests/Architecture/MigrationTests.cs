using Microsoft.EntityFrameworkCore;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.Architecture;

public sealed class MigrationTests
{
    [Theory, EachDatabase]
    public async Task The_migrations_make_the_model(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();

        Assert.False(db.Database.HasPendingModelChanges(), "Run SmartScheduling.Web/Data/regenerate-initial.sh and commit what it writes.");
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }
}
