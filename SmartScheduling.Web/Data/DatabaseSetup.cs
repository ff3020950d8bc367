using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Options;

namespace SmartScheduling.Web.Data;

/// <summary>Chooses the database by the connection string alone: one that names a host is PostgreSQL's, any other is SQLite's.</summary>
public static class DatabaseSetup
{
    public const string ConnectionName = "Default";

    public static IServiceCollection AddDatabase(this IServiceCollection services, string? connection, StorageOptions storage)
    {
        if (IsPostgres(connection))
            Add<PostgresAppDbContext>(services, options => options.UseNpgsql(connection).AddInterceptors(new PostgresRestart()));
        else
            Add<SqliteAppDbContext>(services, options => options
                .UseSqlite(SqliteConnectionString(connection, storage)).AddInterceptors(new SqliteLowerCase()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContext());
        return services.AddScoped<Operations>();
    }

    public static bool IsPostgres(string? connection) =>
        connection is not null && connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    internal static void Add<TContext>(IServiceCollection services, Action<DbContextOptionsBuilder> use)
        where TContext : AppDbContext
    {
        services.AddDbContextFactory<TContext>(options =>
        {
            use(options);
            options.AddInterceptors(new VersionInterceptor());
        });
        services.AddSingleton<IDbContextFactory<AppDbContext>, AppDbContextFactory<TContext>>();
    }

    // The time-out is also how long a writer waits for the one before it.
    private static string SqliteConnectionString(string? connection, StorageOptions storage) =>
        new SqliteConnectionStringBuilder(connection ?? $"Data Source={Path.Combine(storage.EnsureDirectory(), "smartscheduling.db")}")
        {
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
}
