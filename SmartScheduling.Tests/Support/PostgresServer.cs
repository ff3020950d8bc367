using System.Globalization;
using Npgsql;

namespace SmartScheduling.Tests.Support;

/// <summary>
/// A PostgreSQL server of this test run alone: own folder, own port on loopback, own socket folder, ended by its process id.
/// Nothing is written through to the disk, because nothing has to survive the run.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly int port;

    private PostgresServer(TemporaryFolder folder, int port) => (this.folder, this.port) = (folder, port);

    private string DataFolder => folder.File("cluster");

    public static async Task<PostgresServer> StartAsync()
    {
        var server = new PostgresServer(new TemporaryFolder("postgres"), LoopbackPort.Free());
        await PostgresPrograms.GiveAsync(server.folder.Path);
        await PostgresPrograms.RunAsync(
            "initdb", "-D", server.DataFolder, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        await server.ResumeAsync();
        return server;
    }

    /// <summary>Starts it again on the same port, with what was stored.</summary>
    public Task ResumeAsync() => PostgresPrograms.RunAsync(
        "pg_ctl", "start", "--wait", "-D", DataFolder, "-l", folder.File("server.log"), "-o", Options);

    /// <summary>Takes it down as a failing machine would: connections break, nobody is told.</summary>
    public Task InterruptAsync() => PostgresPrograms.RunAsync("pg_ctl", "stop", "--wait", "--mode=immediate", "-D", DataFolder);

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = "postgres",
        Database = database,
        Timeout = 60,
        CommandTimeout = 120,
    }.ConnectionString;

    /// <summary>Makes a database of its own, empty or a copy of a template that nobody is connected to.</summary>
    public async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Guid.CreateVersion7():N}");
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template ?? "template0"}");
        return name;
    }

    public async Task DropDatabaseAsync(string name)
    {
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        await InterruptAsync();
        folder.Dispose();
    }

    private string Options => string.Join(' ',
        $"-p {port.ToString(CultureInfo.InvariantCulture)}", "-c listen_addresses=127.0.0.1", $"-c unix_socket_directories={folder.Path}",
        "-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off", "-c max_connections=300", "-c shared_buffers=64MB");

    private async Task ExecuteAsync(string command)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var statement = new NpgsqlCommand(command, connection);
        await statement.ExecuteNonQueryAsync();
    }
}
