using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization.Running;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;
using SmartScheduling.Web.Options;
using SmartScheduling.Web.Setup;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>
/// The product's optimization on a database of its own, without pages and without Quartz: the test itself decides when a node
/// works. Several nodes may share the database.
/// </summary>
internal sealed class RunSite : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly bool ownsDatabase;
    private readonly GivenCaller caller = new();
    private readonly ServiceProvider services;

    private RunSite(TestDatabase database, bool ownsDatabase, IEngine engine, TimeProvider clock, int threads = 0)
    {
        (this.database, this.ownsDatabase) = (database, ownsDatabase);
        services = (ServiceProvider)new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton(clock)
            .AddSingleton<Changes>()
            .AddSingleton<IHostApplicationLifetime, ApplicationLifetime>()
            .AddSingleton<IRunNudge>(Nudge)
            .AddDatabase(database.ConnectionString, new StorageOptions())
            .AddOptimization()
            .Configure<OptimizationOptions>(options => options.Threads = threads)
            .Replace(ServiceDescriptor.Singleton(engine))
            .AddUseCases()
            .AddSingleton<ICallerSource>(caller)
            .BuildServiceProvider();
    }

    /// <summary>Who asks: a manager, unless the test says somebody else; null is nobody.</summary>
    public Caller? Caller
    {
        get => caller.Caller;
        set => caller.Caller = value;
    }

    public CountedNudge Nudge { get; } = new();

    public RunQueue Queue => services.GetRequiredService<RunQueue>();

    public RunOwner Owner => services.GetRequiredService<RunOwner>();

    /// <param name="kind">Where it is stored.</param>
    /// <param name="engine">What solves its runs.</param>
    /// <param name="clock">The clock of the node.</param>
    /// <param name="threads">As its settings say it: 0 takes what there is.</param>
    public static async Task<RunSite> StartAsync(DatabaseKind kind, IEngine? engine = null, TimeProvider? clock = null, int threads = 0) =>
        new(await TestDatabase.CreateAsync(kind), ownsDatabase: true, engine ?? new TinyEngine(), clock ?? TimeProvider.System, threads);

    /// <summary>Another node on the same database.</summary>
    public RunSite Another(IEngine? engine = null, TimeProvider? clock = null) =>
        new(database, ownsDatabase: false, engine ?? new TinyEngine(), clock ?? TimeProvider.System);

    public AppDbContext Open() => database.Open();

    /// <summary>Does what a firing of the job does: works until nobody waits.</summary>
    public Task WorkAsync(CancellationToken cancellation = default) => services.GetRequiredService<RunWorker>().WorkAsync(cancellation);

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Runs a use case in a scope of its own.</summary>
    public async Task<TResult> UseAsync<TUseCase, TResult>(Func<TUseCase, Task<TResult>> use) where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public async Task<SchedulingRun> RunAsync(Guid id)
    {
        await using var db = Open();
        return await db.SchedulingRuns.AsNoTracking().SingleAsync(run => run.Id == id);
    }

    public async Task<IReadOnlyList<SchedulingSolution>> SolutionsAsync(Guid runId)
    {
        await using var db = Open();
        return await db.SchedulingSolutions.AsNoTracking().Where(solution => solution.RunId == runId).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (ownsDatabase) await database.DisposeAsync();
    }

    private sealed class GivenCaller : ICallerSource
    {
        public Caller? Caller { get; set; } = new(Guid.CreateVersion7(), "Mara", AccessRole.Manager, null);

        public Task<Caller?> GetAsync() => Task.FromResult(Caller);
    }
}

/// <summary>Counts what the queue was told instead of telling Quartz.</summary>
internal sealed class CountedNudge : IRunNudge
{
    public int Count { get; private set; }

    public Task NudgeAsync(CancellationToken cancellation)
    {
        Count++;
        return Task.CompletedTask;
    }
}
