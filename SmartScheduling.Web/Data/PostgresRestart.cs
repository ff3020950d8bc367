using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace SmartScheduling.Web.Data;

/// <summary>
/// Connections wait in a pool for their next use, and those that a restart of the server cut off look as good as ever until then.
/// So after a silence, shorter than any restart, one is tried before it is used, and when one turns out to be dead, the others are not
/// trusted either. Only an answer ends a silence: a connection is closed as well when it broke.
/// </summary>
internal sealed class PostgresRestart : DbConnectionInterceptor, IDbCommandInterceptor
{
    private const int SilenceInMilliseconds = 100;

    private long _heardAt;

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (Environment.TickCount64 - Volatile.Read(ref _heardAt) < SilenceInMilliseconds)
            return;
        try
        {
            await using var question = connection.CreateCommand();
            question.CommandText = "SELECT 1";
            await question.ExecuteScalarAsync(cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.IsUnreachable(exception))
        {
            NpgsqlConnection.ClearPool((NpgsqlConnection)connection);
            await connection.CloseAsync();
            await connection.OpenAsync(cancellationToken);
        }

        Heard();
    }

    public ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Heard();
        return ValueTask.FromResult(result);
    }

    public ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Heard();
        return ValueTask.FromResult(result);
    }

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (DatabaseFailure.IsUnreachable(eventData.Exception) && command.Connection is NpgsqlConnection connection)
            NpgsqlConnection.ClearPool(connection);
        return Task.CompletedTask;
    }

    private void Heard() => Volatile.Write(ref _heardAt, Environment.TickCount64);
}
