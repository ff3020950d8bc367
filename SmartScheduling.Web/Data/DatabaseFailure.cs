using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SmartScheduling.Web.Data;

/// <summary>Tells apart what a failed database call means.</summary>
public static class DatabaseFailure
{
    private const int SqliteBusy = 5;
    private const int SqliteCannotOpen = 14;
    private const int SqliteConstraint = 19;

    /// <summary>Two writes got in each other's way; the same work may well succeed a moment later.</summary>
    public static bool IsConflict(Exception exception) => Chain(exception).Any(cause => cause is
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected }
        or SqliteException { SqliteErrorCode: SqliteBusy });

    /// <summary>The database kept one of its promises (<see cref="Constraints"/>) against the write.</summary>
    public static bool IsBrokenPromise(Exception exception) => Chain(exception).Any(cause => cause is
        PostgresException { SqlState: ['2', '3', ..] } or SqliteException { SqliteErrorCode: SqliteConstraint });

    /// <summary>The database is not there: stopped, restarting, out of reach.</summary>
    public static bool IsUnreachable(Exception exception) => Chain(exception).Any(cause => cause switch
    {
        PostgresException postgres => postgres.SqlState.StartsWith("57P", StringComparison.Ordinal) || postgres.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException npgsql => npgsql.InnerException is SocketException or IOException or TimeoutException || npgsql.IsTransient,
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteCannotOpen,
        SocketException => true,
        _ => false,
    });

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
