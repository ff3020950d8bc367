using SmartScheduling.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedResources))]

namespace SmartScheduling.Tests.Support;

/// <summary>What is expensive to start and shared by the whole run: started by the first test that asks, ended after the last.</summary>
public sealed class SharedResources : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> LazyPostgres = new(PostgresServer.StartAsync);

    private static readonly Lazy<Task<Browser>> LazyBrowser = new(Support.Browser.StartAsync);

    internal static Task<PostgresServer> Postgres => LazyPostgres.Value;

    internal static Task<Browser> Browser => LazyBrowser.Value;

    public async ValueTask DisposeAsync()
    {
        if (Started(LazyBrowser) is { } browser) await browser.DisposeAsync();
        if (Started(LazyPostgres) is { } postgres) await postgres.DisposeAsync();
    }

    private static T? Started<T>(Lazy<Task<T>> resource) where T : class =>
        resource.IsValueCreated && resource.Value.IsCompletedSuccessfully ? resource.Value.Result : null;
}
