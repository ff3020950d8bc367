using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartScheduling.Domain;

namespace SmartScheduling.Web.Data;

public sealed class PostgresAppDbContext(DbContextOptions<PostgresAppDbContext> options) : AppDbContext(options)
{
    public override bool ServesOneMachine => false;

    public override Task BeginWriteAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    public override Task BeginSnapshotAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    public override Refusal? Explain(DbUpdateException exception) => exception.InnerException switch
    {
        PostgresException { SqlState: ['2', '3', ..] } refused =>
            Constraints.Explain(refused.ConstraintName ?? refused.MessageText) ?? Constraints.Unnamed,
        _ => null,
    };
}
