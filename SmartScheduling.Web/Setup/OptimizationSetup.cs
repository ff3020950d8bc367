using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.OrTools;
using SmartScheduling.Web.Features.Optimization.Running;
using SmartScheduling.Web.Options;

namespace SmartScheduling.Web.Setup;

public static class OptimizationSetup
{
    /// <summary>The engine, and what takes runs from the queue through it.</summary>
    public static IServiceCollection AddOptimization(this IServiceCollection services)
    {
        services.AddOptions<OptimizationOptions>().BindConfiguration(OptimizationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => OrToolsInstallation.Find(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IEngine>(provider => new PortfolioEngine(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<OrToolsInstallation>()));
        services.AddHealthChecks().AddCheck<OrToolsHealth>("OR-Tools");
        return services.AddSingleton<RunOwner>().AddSingleton<RunQueue>().AddSingleton<RunEnding>().AddSingleton<RunAttempt>().AddSingleton<RunWorker>();
    }
}
