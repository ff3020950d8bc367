using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Web.Optimization.Repair;

/// <summary>The product's own engines for so many iterations instead of for so many seconds.</summary>
internal sealed class BoundedEngine(long iterations) : IEngine
{
    private readonly PortfolioEngine engine = new(TimeProvider.System);

    public string Name => engine.Name;

    public string Version => engine.Version;

    public EngineResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation) =>
        engine.Solve(problem, options with { IterationLimit = iterations }, observer, cancellation);
}
