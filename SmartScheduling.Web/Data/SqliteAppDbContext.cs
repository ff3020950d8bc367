using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SmartScheduling.Domain;

namespace SmartScheduling.Web.Data;

public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options)
{
    private const int ConstraintViolation = 19;
    private const int RaisedByTrigger = 1811;

    public override bool ServesOneMachine => true;

    // A serializable transaction is BEGIN IMMEDIATE here: the writer's lock is taken before the first read.
    public override Task BeginWriteAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);

    public override async Task BeginSnapshotAsync(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        var connection = (SqliteConnection)Database.GetDbConnection();
        await Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellation);
    }

    public override Refusal? Explain(DbUpdateException exception) => exception.InnerException is SqliteException
    {
        SqliteErrorCode: ConstraintViolation,
    } refused
        ? refused.SqliteExtendedErrorCode == RaisedByTrigger
            ? Constraints.Explain(refused.Message)
            : Constraints.Explain(refused.Message) ?? Constraints.Unnamed
        : null;

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<DateTime>().HaveConversion<UtcDateTime>();
        conventions.Properties<decimal>().HaveConversion<double>();
    }

    /// <summary>SQLite keeps no kind with a time; every time here is UTC.</summary>
    private sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
        value => value, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
