using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Web.Features.Optimization.Running;

/// <summary>Takes what the solving thread reports and keeps the latest of it ready for whoever stores it.</summary>
/// <param name="scheduleVersion">The version of the week that is solved.</param>
/// <param name="required">Places in it.</param>
/// <param name="noted">Hears what went otherwise than meant.</param>
internal sealed class ProgressLog(long scheduleVersion, int required, Action<string>? noted = null) : ISolveObserver
{
    private readonly Lock _gate = new();
    private readonly CurveLog _curve = new();
    private SolveProgress? _latest;
    private RunStage _stage = RunStage.Reading;
    private bool _isNews;

    public void Report(SolveProgress progress)
    {
        lock (_gate)
        {
            _curve.Add(progress.Elapsed, progress.Best);
            (_latest, _isNews) = (progress, true);
        }
    }

    public void Enter(RunStage stage)
    {
        lock (_gate)
        {
            if (stage > _stage)
                (_stage, _isNews) = (stage, true);
        }
    }

    public void Note(string sentence) => noted?.Invoke(sentence);

    /// <summary>What is known now, and whether it is more than at the last call.</summary>
    public (RunProgress Progress, bool IsNews) Take()
    {
        lock (_gate)
        {
            var wasNews = _isNews;
            _isNews = false;
            return (new(scheduleVersion, _stage, _latest?.Best.Hard, _latest?.Best.Uncovered, _latest?.Best.Soft, _latest?.Filled ?? 0, required,
                SoftBound(_latest?.Best, _latest?.Bound), _latest?.Iterations ?? 0, _curve.ToJson()), wasNews);
        }
    }

    /// <summary>A bound says something about the soft level only where it meets the score at the levels above.</summary>
    public static long? SoftBound(Score? score, Score? bound) =>
        score is { } reached && bound is { } proven && reached.Hard == proven.Hard && reached.Uncovered == proven.Uncovered ? proven.Soft : null;
}
