using System.Text.Json;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Web.Features.Optimization.Running;

/// <summary>Gathers better scores, thinned out to what a small drawing can show.</summary>
internal sealed class CurveLog
{
    private const int MostPoints = 160;

    private readonly List<ScorePoint> _points = [];
    private Score? _last;

    public void Add(TimeSpan at, Score score)
    {
        if (_last is { } last && score >= last)
            return;
        _last = score;
        _points.Add(new((long)at.TotalMilliseconds, score.Hard, score.Uncovered, score.Soft));
        if (_points.Count > MostPoints)
            Thin();
    }

    public string ToJson() => JsonSerializer.Serialize(_points.Select(point => new[] { point.Milliseconds, point.Hard, point.Uncovered, point.Soft }));

    // Every other point goes, the first and the last stay.
    private void Thin()
    {
        for (var index = _points.Count - 2; index > 0; index -= 2)
            _points.RemoveAt(index);
    }
}
