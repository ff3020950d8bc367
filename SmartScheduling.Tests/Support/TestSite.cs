using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Domain.Access;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Support;

/// <summary>
/// The whole product inside the test process, with its own services and a database of its own. Only who asks is decided by the
/// test: every use case runs as the caller that it names.
/// </summary>
internal sealed class TestSite : IAsyncDisposable
{
    // Their reports on start and stop would bury the results.
    private static readonly string[] Loud = ["Default", "Microsoft", "Microsoft.Hosting.Lifetime", "Quartz"];

    private readonly WebApplicationFactory<Operations> factory;

    private TestSite(TestDatabase database, WebApplicationFactory<Operations> factory) => (Database, this.factory) = (database, factory);

    public static Caller Admin { get; } = new(null, "Test Admin", AccessRole.Admin, null);

    public static Caller Manager { get; } = new(null, "Test Manager", AccessRole.Manager, null);

    public TestDatabase Database { get; }

    public IServiceProvider Services => factory.Services;

    public static Caller Employee(Guid employeeId) => new(null, "Test Employee", AccessRole.Employee, employeeId);

    /// <summary>Starts on a migrated database without rows, or with these settings (`Demo:Load`).</summary>
    public static Task<TestSite> StartAsync(DatabaseKind kind, params (string Key, string Value)[] settings) => StartAsync(kind, _ => { }, settings);

    /// <summary>The same with parts of the product replaced: an engine, the clock.</summary>
    public static async Task<TestSite> StartAsync(DatabaseKind kind, Action<IServiceCollection> replace, params (string Key, string Value)[] settings)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var factory = new WebApplicationFactory<Operations>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Development");
            foreach (var category in Loud) host.UseSetting($"Logging:LogLevel:{category}", "Error");
            foreach (var (key, value) in database.Settings) host.UseSetting(key.Replace("__", ":", StringComparison.Ordinal), value);
            host.UseSetting("Demo:Load", "false");
            foreach (var (key, value) in settings) host.UseSetting(key, value);
            host.ConfigureTestServices(services => services.AddScoped<NamedCaller>().AddScoped<ICallerSource>(scope => scope.GetRequiredService<NamedCaller>()));
            host.ConfigureTestServices(replace);
        });
        var site = new TestSite(database, factory);
        try
        {
            // Here and not when a test first asks for it: two that ask at the same instant would start two hosts, and only one is ended.
            factory.StartServer();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a use case in a scope of its own as <paramref name="caller"/>; null is somebody who is not signed in.</summary>
    public async Task<TResult> AsAsync<TUseCase, TResult>(Caller? caller, Func<TUseCase, Task<TResult>> use) where TUseCase : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<NamedCaller>().Caller = caller;
        return await use(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>The same for a use case known only by its type.</summary>
    public async Task<TResult> AsAsync<TResult>(Caller? caller, Type useCase, Func<object, Task<TResult>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<NamedCaller>().Caller = caller;
        return await use(scope.ServiceProvider.GetRequiredService(useCase));
    }

    public AppDbContext Open() => Database.Open();

    /// <summary>Stores what a test begins with.</summary>
    public async Task AddAsync(params IEnumerable<object> entities)
    {
        await using var db = Open();
        db.AddRange(entities);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        await Database.DisposeAsync();
    }

    private sealed class NamedCaller : ICallerSource
    {
        public Caller? Caller { get; set; }

        public Task<Caller?> GetAsync() => Task.FromResult(Caller);
    }
}
