using System.Globalization;
using System.Text;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>Turns points of a score into the path of a step line.</summary>
internal static class CurveShape
{
    public const int Width = 240;
    public const int Height = 64;
    private const double Margin = 5;

    /// <summary>
    /// From the first roster until <paramref name="until"/>; the greatest value at the top, the least at the bottom. Heights are
    /// logarithms of the distance from the least, because the first second brings more than all others together.
    /// </summary>
    public static string Path(IReadOnlyList<ScorePoint> points, TimeSpan span, TimeSpan until, Func<ScorePoint, long> value)
    {
        var least = points.Min(value);
        var reach = Math.Max(1, Math.Log(1 + points.Max(value) - least));
        var end = Math.Max(1, Math.Max(span.TotalMilliseconds, points[^1].Milliseconds));
        var now = Math.Min(Width, Math.Max(until.TotalMilliseconds, points[^1].Milliseconds) / end * Width);
        var path = new StringBuilder();
        foreach (var point in points)
        {
            var x = point.Milliseconds / end * Width;
            var y = Height - Margin - Math.Log(1 + value(point) - least) / reach * (Height - 2 * Margin);
            path.Append(path.Length == 0
                ? string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}")
                : string.Create(CultureInfo.InvariantCulture, $"H{x:0.#}V{y:0.#}"));
        }

        return path.Append(CultureInfo.InvariantCulture, $"H{now:0.#}").ToString();
    }
}
