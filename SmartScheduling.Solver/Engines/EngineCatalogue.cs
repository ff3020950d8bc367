using SmartScheduling.Solver.OrTools;

namespace SmartScheduling.Solver.Engines;

/// <summary>The engines that can be asked for by name.</summary>
public static class EngineCatalogue
{
    private static readonly Dictionary<string, Func<TimeProvider, IEngine>> Engines = new()
    {
        ["portfolio"] = time => new PortfolioEngine(time),
        ["or-tools"] = time => new PortfolioEngine(time, OrToolsInstallation.Find(time), isAlwaysBeside: true),
        ["search"] = time => new SearchEngine(time),
        ["columns"] = time => new ColumnsEngine(time),
    };

    public static IReadOnlyCollection<string> Names => Engines.Keys;

    /// <returns>A new engine, or null when there is none of that name.</returns>
    public static IEngine? Named(string name, TimeProvider time) => Engines.GetValueOrDefault(name)?.Invoke(time);
}
