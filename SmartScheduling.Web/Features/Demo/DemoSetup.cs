using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Web.Options;

namespace SmartScheduling.Web.Features.Demo;

public static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<DemoOptions>(configuration.GetSection(DemoOptions.Section));
        services.TryAddSingleton<IEngine, SearchEngine>();
        return services.AddScoped<DemoOrganisation>();
    }

    /// <summary>Loads the demo organisation where it is asked for; never outside Development, because its passwords are known to everybody.</summary>
    public static async Task LoadDemoAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (app.Environment.IsDevelopment() && scope.ServiceProvider.GetRequiredService<IOptions<DemoOptions>>().Value.Load)
            await scope.ServiceProvider.GetRequiredService<DemoOrganisation>().LoadAsync(app.Lifetime.ApplicationStopping);
    }
}
