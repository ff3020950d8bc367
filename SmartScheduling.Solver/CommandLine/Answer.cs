using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Solver.CommandLine;

/// <summary>The answer of a solve, in words or as JSON.</summary>
internal static class Answer
{
    private const int ViolationsInWords = 20;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string Json(Problem problem, EngineResult result, Explanation? explanation)
    {
        IReadOnlyList<Violation> violations = result.Roster is { } roster ? Evaluation.Of(problem, roster).Violations : [];
        return JsonSerializer.Serialize(new
        {
            result.Status,
            result.Score,
            result.Bound,
            Gap = Gap.Of(result.Score, result.Bound),
            Filled = result.Roster is { } filled ? OpenPosition.FilledCount(problem, filled) : 0,
            Required = problem.RequiredCount,
            result.Engine,
            result.EngineVersion,
            result.Seed,
            result.Iterations,
            Seconds = Math.Round(result.WallTime.TotalSeconds, 3),
            PeakMegabytes = result.PeakMemory >> 20,
            result.WasCancelled,
            result.Notes,
            Faults = result.Faults.Select(Sentence),
            Curve = result.Curve.Select(point => new { Seconds = Math.Round(point.At.TotalSeconds, 3), point.Score }),
            Violations = violations.Select(one => new { Rule = one.Rule.Key, one.Level, one.Amount, one.Points, one.Sentence }),
            Explanation = explanation,
        }, Options);
    }

    public static string Text(Problem problem, EngineResult result, Explanation? explanation)
    {
        var evaluation = Evaluation.Of(problem, result.Roster!);
        List<string> lines =
        [
            $"{result.Status}: hard {result.Score.Hard}, uncovered {result.Score.Uncovered}, soft {result.Score.Soft}",
            .. GapLine(result),
            $"{OpenPosition.FilledCount(problem, result.Roster!)} of {problem.RequiredCount} places filled",
            string.Create(CultureInfo.InvariantCulture, $"{result.Engine} {result.EngineVersion}, seed {result.Seed}: {result.Iterations} iterations in {result.WallTime.TotalSeconds:F2} s, {result.PeakMemory >> 20} MB"),
            .. result.Notes,
            .. result.Faults.Select(Sentence),
            .. evaluation.Violations.OrderBy(one => one.Level).ThenByDescending(one => one.Points).Take(ViolationsInWords).Select(one => $"  {one.Level} {one.Points}: {one.Sentence}"),
        ];
        if (evaluation.Violations.Count > ViolationsInWords) lines.Add($"  and {evaluation.Violations.Count - ViolationsInWords} more");
        return string.Join(Environment.NewLine, lines.Concat(explanation?.Lines ?? []));
    }

    private static IEnumerable<string> GapLine(EngineResult result) => Gap.Of(result.Score, result.Bound) is { } gap
        ? [string.Create(CultureInfo.InvariantCulture, $"gap {100 * gap:0.##} %: no roster that breaks as few strict rules and fills as much has fewer than {result.Bound!.Value.Soft} points")]
        : [];

    private static string Sentence(EngineFault fault) => $"The {fault.Engine} broke down; the rest went on without: {fault.Exception.Message}";
}
