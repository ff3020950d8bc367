using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Web.Features.Optimization;

namespace SmartScheduling.Web.Features.Schedules.Publish;

/// <summary>Something that is not as it should be in a week.</summary>
/// <param name="Group">What it is told under: its rule, or the day of an open position.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Points">What it weighs; for an open position how many people are missing.</param>
public sealed record Concern(string Group, string Sentence, long Points);

/// <summary>What the rules say about a week as it stands.</summary>
public sealed record Readiness(int Required, int Filled, IReadOnlyList<Concern> Hard, IReadOnlyList<Concern> Open, IReadOnlyList<Concern> Soft)
{
    public int Count => Hard.Count + Open.Count + Soft.Count;

    public static Readiness Of(WeekProblem week)
    {
        var problem = week.Problem;
        var open = OpenPosition.Of(problem, week.Current);
        var missing = open.Select(one => one.Position).ToHashSet();
        // Whatever level the coverage rule has, an open position is told as one, and once.
        var violations = Evaluation.Of(problem, week.Current).Violations
            .Where(violation => violation.Points > 0 && !(violation.Rule.Key == RuleKey.Coverage && violation.Position is { } position && missing.Contains(position)))
            .OrderByDescending(violation => violation.Points)
            .ToLookup(violation => violation.Level == ScoreLevel.Hard, violation => new Concern(violation.Rule.Definition.Name, violation.Sentence, violation.Points));
        return new(problem.RequiredCount, OpenPosition.FilledCount(problem, week.Current), [.. violations[true]], [.. open.Select(one => Missing(problem, one, SiteFormat.For(week.Rows.Site)))], [.. violations[false]]);
    }

    /// <summary><c>1 breach of hard rules, 3 open positions</c>: only what there is; empty when all is well.</summary>
    public string Summary() => string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        if (Hard.Count > 0)
            yield return $"{Wording.Count(Hard.Count, "breach", "breaches")} of hard rules";
        if (Required > Filled)
            yield return Wording.Count(Required - Filled, "open position", "open positions");
        if (Soft.Count > 0)
            yield return $"{Wording.Count(Soft.Count, "breach", "breaches")} of soft rules";
    }

    private static Concern Missing(Problem problem, OpenPosition open, SiteFormat format)
    {
        var day = format.Day(problem.Calendar.Date(open.Position.Shift.Day));
        return new(day, $"{problem.Roles[open.Position.Role]} for {open.Position.Shift.Name} on {day}: {open.Missing} of {open.Position.Required} open.", open.Missing);
    }
}
