using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>Tells the next of what it is given at each step, and answers at the one after the last.</summary>
internal sealed class SteppedEngine(IReadOnlyList<Action<ISolveObserver>> tellings) : IEngine, IDisposable
{
    private readonly SemaphoreSlim _steps = new(0);
    private readonly TinyEngine _tiny = new();

    public string Name => "stepped";

    public string Version => "0";

    public void Step() => _steps.Release();

    public EngineResult Solve(Problem problem, SolveOptions options, ISolveObserver observer, CancellationToken cancellation)
    {
        foreach (var tell in tellings)
        {
            _steps.Wait(cancellation);
            tell(observer);
        }

        _steps.Wait(cancellation);
        return _tiny.Solve(problem, options, SilentObserver.Instance, cancellation);
    }

    public void Dispose() => _steps.Dispose();
}
