using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Tests.Support;

/// <summary>
/// Use cases of a component that is rendered alone, without the product around it. The test decides who asks and whether the
/// database answers.
/// </summary>
internal sealed class BareOperations : IDbContextFactory<AppDbContext>, ICallerSource
{
    private const int CannotOpen = 14;

    private readonly TestDatabase database;

    public BareOperations(TestDatabase database)
    {
        this.database = database;
        Operations = new(this, this, new(NullLogger<Changes>.Instance), TimeProvider.System, NullLogger<Operations>.Instance);
    }

    public Operations Operations { get; }

    public Caller? Caller { get; set; } = TestSite.Manager;

    public bool Unreachable { get; set; }

    public AppDbContext CreateDbContext() => Unreachable ? throw new SqliteException("unable to open database file", CannotOpen) : database.Open();

    public Task<Caller?> GetAsync() => Task.FromResult(Caller);
}
