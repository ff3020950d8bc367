using System.Globalization;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Peers;

namespace SmartScheduling.Solver.CommandLine;

/// <summary>The table of a benchmark, in Markdown: a row for each instance and solver.</summary>
internal static class BenchTable
{
    private static readonly string[] Columns =
        ["instance", "engine", "score", "best known", "bound", "gap %", "first at s", "best at s", "ended at s", "iterations/s", "peak MB"];

    public static string Head => $"| {string.Join(" | ", Columns)} |{Environment.NewLine}|{string.Concat(Columns.Select(_ => "--|"))}";

    public static string Row(string instance, EngineResult result) => Row(
        instance,
        result.Engine,
        Text(result.Score),
        Known(instance),
        result.Bound is { } bound ? Text(bound) : "",
        result.Bound is { } below && below.Hard == result.Score.Hard && below.Uncovered == result.Score.Uncovered ? Gap(result.Score.Soft, below.Soft) : "",
        Text(result.Curve.Count > 0 ? result.Curve[0].At.TotalSeconds : 0),
        Text(result.Curve.Count > 0 ? result.Curve[^1].At.TotalSeconds : 0),
        Text(result.WallTime.TotalSeconds),
        (result.Iterations / Math.Max(0.001, result.WallTime.TotalSeconds)).ToString("f0", CultureInfo.InvariantCulture),
        Megabytes(result.PeakMemory));

    /// <summary>Peers do not tell when they found their rosters, nor iterations.</summary>
    public static string Row(string instance, PeerResult result) => Row(
        instance,
        result.Peer,
        result.Cost is { } cost ? Whole(cost) : result.Fault!,
        Known(instance),
        result.Bound is { } bound ? Whole(Math.Ceiling(bound - 1e-6)) : "",
        result is { Cost: { } score, Bound: { } below } ? Gap(score, Math.Ceiling(below - 1e-6)) : "",
        "",
        "",
        result.Seconds > 0 ? Text(result.Seconds) : "",
        "",
        result.PeakMemory > 0 ? Megabytes(result.PeakMemory) : "");

    private static string Row(params ReadOnlySpan<string> cells) => $"| {string.Join(" | ", cells.ToArray().Select(cell => cell.Replace('|', '/')))} |";

    private static string Known(string instance) => BestKnown.Of(instance)?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Gap(double score, double bound) => score == 0 ? "0" : (100 * (score - bound) / score).ToString("f2", CultureInfo.InvariantCulture);

    private static string Text(Score score) =>
        score.Hard == 0 && score.Uncovered == 0 ? score.Soft.ToString(CultureInfo.InvariantCulture) : score.ToString();

    private static string Text(double seconds) => seconds.ToString("f1", CultureInfo.InvariantCulture);

    private static string Whole(double points) => Math.Round(points).ToString(CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes >> 20).ToString(CultureInfo.InvariantCulture);
}
