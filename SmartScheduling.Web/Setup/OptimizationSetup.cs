using SmartScheduling.Solver.Engines;
using SmartScheduling.Web.Features.Optimization.Running;
using SmartScheduling.Web.Options;

namespace SmartScheduling.Web.Setup;

public static class OptimizationSetup
{
    /// <summary>The engine, and what takes runs from the queue through it.</summary>
    public static IServiceCollection AddOptimization(this IServiceCollection services)
    {
        services.AddOptions<OptimizationOptions>().BindConfiguration(OptimizationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IEngine, PortfolioEngine>();
        return services.AddSingleton<RunOwner>().AddSingleton<RunQueue>().AddSingleton<RunEnding>().AddSingleton<RunAttempt>().AddSingleton<RunWorker>();
    }
}
