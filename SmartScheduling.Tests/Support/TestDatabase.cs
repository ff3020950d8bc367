using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Options;

namespace SmartScheduling.Tests.Support;

/// <summary>A database of one test alone, with the product's tables in it unless asked for an empty one.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder storage = new("storage");
    private readonly string? postgresName;
    private readonly ServiceProvider services;

    private TestDatabase(DatabaseKind kind, string? postgresName, string? postgresConnection)
    {
        Kind = kind;
        this.postgresName = postgresName;
        ConnectionString = postgresConnection ?? $"Data Source={storage.File("smartscheduling.db")}";
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<DatabasePreparation>()
            .AddDatabase(ConnectionString, new StorageOptions { Directory = storage.Path })
            .BuildServiceProvider();
    }

    public DatabaseKind Kind { get; }

    public string ConnectionString { get; }

    /// <summary>What makes the product use this database, and nothing but what is in it.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["ConnectionStrings__Default"] = ConnectionString,
        ["Storage__Directory"] = storage.Path,
        ["Demo__Load"] = "false",
    };

    /// <summary>Makes a database with the product's tables and no rows.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        var template = await SharedResources.TemplateAsync(kind);
        var database = await CreateEmptyAsync(kind, template.postgresName);
        if (kind == DatabaseKind.Sqlite) File.Copy(template.storage.File("smartscheduling.db"), database.storage.File("smartscheduling.db"));
        return database;
    }

    /// <summary>Makes a database that the product has never seen.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(DatabaseKind kind, string? postgresTemplate = null)
    {
        if (kind == DatabaseKind.Sqlite) return new TestDatabase(kind, null, null);
        var server = await SharedResources.Postgres;
        var name = await server.CreateDatabaseAsync(postgresTemplate);
        return new TestDatabase(kind, name, server.ConnectionString(name));
    }

    /// <summary>Makes the database that the others are copied from; nobody may stay connected to it.</summary>
    public static async Task<TestDatabase> CreateTemplateAsync(DatabaseKind kind)
    {
        var database = await CreateEmptyAsync(kind);
        await database.services.GetRequiredService<DatabasePreparation>().RunAsync(CancellationToken.None);
        database.CloseConnections();
        return database;
    }

    /// <summary>A context to arrange with, and to look at what the product wrote.</summary>
    public AppDbContext Open() => services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        CloseConnections();
        if (postgresName is not null) await (await SharedResources.Postgres).DropDatabaseAsync(postgresName);
        storage.Dispose();
    }

    private void CloseConnections()
    {
        if (Kind == DatabaseKind.Postgres) NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        else Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
