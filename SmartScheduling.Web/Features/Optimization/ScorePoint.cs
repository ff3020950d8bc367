using System.Text.Json;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>A better score, and when a run reached it.</summary>
public readonly record struct ScorePoint(long Milliseconds, long Hard, long Uncovered, long Soft)
{
    /// <summary>Reads what a run stores; an empty list before the first roster.</summary>
    public static IReadOnlyList<ScorePoint> Parse(string json) =>
        [.. (JsonSerializer.Deserialize<long[][]>(json) ?? []).Select(point => new ScorePoint(point[0], point[1], point[2], point[3]))];
}
