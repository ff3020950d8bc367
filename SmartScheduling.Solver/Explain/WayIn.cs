using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Solver.Explain;

/// <summary>One change after which somebody could have a position without breaking a hard rule that is kept now.</summary>
/// <param name="Difference">What the score changes by when the change is made and the position is taken; less is better.</param>
public abstract record WayIn(Score Difference)
{
    /// <summary>The person gives up one assignment, which is then open.</summary>
    public sealed record GiveUp(Position Position, Score Difference) : WayIn(Difference);

    /// <summary>The one setting that excludes the person counts as a soft one.</summary>
    public sealed record Relax(ActiveRule Rule, Score Difference) : WayIn(Difference);

    /// <summary>The change as the rest of a sentence that begins "could take it".</summary>
    public string Condition(Problem problem) => this switch
    {
        GiveUp(var position, _) => $"without {problem.Roles[position.Role]} for {problem.Calendar.On(position.Shift)}",
        Relax(var rule, _) => $"if “{rule.Definition.Name}” were soft",
        _ => throw new NotSupportedException(),
    };

    /// <summary>
    /// Ways in, best first, in one sentence: "Could take it without Cook for Late on Mon 23 Nov, or if “Rest between shifts” were
    /// soft."; null where there is none.
    /// </summary>
    public static string? Sentence(Problem problem, IReadOnlyList<WayIn> ways)
    {
        var givingUp = ways.OfType<GiveUp>().ToList();
        List<string> conditions = [.. givingUp.Take(1).Concat<WayIn>(ways.OfType<Relax>()).Select(way => way.Condition(problem))];
        if (conditions.Count == 0) return null;
        if (givingUp.Count > 1) conditions[0] += $" (or {Wording.Count(givingUp.Count - 1, "other", "others")} instead)";
        return $"Could take it {string.Join(", or ", conditions)}.";
    }
}
