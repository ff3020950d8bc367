using SmartScheduling.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedResources))]

namespace SmartScheduling.Tests.Support;

/// <summary>What is expensive to start and shared by the whole run: started by the first test that asks, ended after the last.</summary>
public sealed class SharedResources : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> LazyPostgres = new(PostgresServer.StartAsync);
    private static readonly Lazy<Task<Browser>> LazyBrowser = new(Support.Browser.StartAsync);
    private static readonly Lazy<Task<TestDatabase>> LazySqliteTemplate = new(() => TestDatabase.CreateTemplateAsync(DatabaseKind.Sqlite));
    private static readonly Lazy<Task<TestDatabase>> LazyPostgresTemplate = new(() => TestDatabase.CreateTemplateAsync(DatabaseKind.Postgres));

    private static readonly Lazy<Task<DemoSite>> LazyDemo = new(() => DemoSite.StartAsync(DatabaseKind.Sqlite));

    internal static Task<PostgresServer> Postgres => LazyPostgres.Value;

    internal static Task<Browser> Browser => LazyBrowser.Value;

    /// <summary>The migrated database that others are copied from.</summary>
    internal static Task<TestDatabase> TemplateAsync(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? LazySqliteTemplate.Value : LazyPostgresTemplate.Value;

    /// <summary>The demo organisation, to look at; a test that changes something starts a <see cref="DemoSite"/> of its own.</summary>
    internal static Task<DemoSite> DemoAsync() => LazyDemo.Value;

    public async ValueTask DisposeAsync()
    {
        await DisposeAsync(LazyBrowser);
        await DisposeAsync(LazyDemo);
        await DisposeAsync(LazySqliteTemplate);
        await DisposeAsync(LazyPostgresTemplate);
        await DisposeAsync(LazyPostgres);
    }

    private static async Task DisposeAsync<T>(Lazy<Task<T>> resource) where T : IAsyncDisposable
    {
        if (resource is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) await (await resource.Value).DisposeAsync();
    }
}
