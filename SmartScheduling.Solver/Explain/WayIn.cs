using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Solver.Explain;

/// <summary>One change after which somebody could have a position without breaking a hard rule that is kept now.</summary>
/// <param name="Difference">What the score changes by when the change is made and the position is taken; less is better.</param>
public abstract record WayIn(Score Difference)
{
    /// <summary>So many assignments to give up are looked at for one that somebody else could take over.</summary>
    private const int LookedAt = 3;

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
    /// Ways in, best first, in one sentence: "Could take it without Cook for Late on Mon 23 Nov, which Ben could take over, or if
    /// “Rest between shifts” were soft."; null where there is none. Of what can be given up the first that somebody else could
    /// have is named.
    /// </summary>
    /// <param name="problem">Gives the names.</param>
    /// <param name="ways">All of one person into one position.</param>
    /// <param name="successor">Who could take over what is given up, as a place in <see cref="Problem.People"/>; null for nobody.</param>
    public static string? Sentence(Problem problem, IReadOnlyList<WayIn> ways, Func<GiveUp, int?> successor)
    {
        var givingUp = ways.OfType<GiveUp>().ToList();
        List<string> conditions = [.. GivingUp(problem, givingUp, successor), .. ways.OfType<Relax>().Select(way => way.Condition(problem))];
        return conditions.Count == 0 ? null : $"Could take it {string.Join(", or ", conditions)}.";
    }

    private static IEnumerable<string> GivingUp(Problem problem, List<GiveUp> ways, Func<GiveUp, int?> successor)
    {
        if (ways.Count == 0) yield break;
        var (named, taker) = ways.Take(LookedAt).Select(way => (Way: way, Taker: successor(way))).FirstOrDefault(one => one.Taker is not null, (ways[0], null));
        yield return $"{named.Condition(problem)}, which {(taker is { } person ? problem.People[person].Name : "nobody else")} could take over";
        if (ways.Count == 2) yield return "without another one";
        if (ways.Count > 2) yield return $"without one of {ways.Count - 1} others";
    }
}
