using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Solver.Explain;

/// <summary>Somebody who holds the job role of a position, and what giving it to them would do.</summary>
/// <param name="Excluding">The hard violations that keep the person out; none where the rules allow it.</param>
public sealed record Replacement(int Person, Hint Hint, IReadOnlyList<Violation> Excluding)
{
    public bool IsAllowed => Hint.Refusal is null && Excluding.Count == 0;
}

/// <summary>
/// Who could have a position of one roster: everybody who holds its job role on that day, best first, and for those whom
/// rules exclude the one change that lets them in. To replace somebody, ask about the roster without them. Make it once for a
/// roster and ask often; not safe for several threads.
/// </summary>
/// <param name="excludes">Which of the hard violations keep people out; all of them when left out.</param>
public sealed class Replacements(Problem problem, Roster roster, Func<Violation, bool>? excludes = null)
{
    private readonly Hints hints = new(problem, roster);
    private readonly Dictionary<int, IReadOnlyList<Replacement>> rankings = [];

    /// <summary>Those whom the rules allow come first, by the score that the roster would have; equal ones in the problem's order.</summary>
    public IReadOnlyList<Replacement> Ranked(Position position) =>
    [
        .. from person in problem.People
           where person.Holds(position.Role, position.Shift.Day) && !roster.Has(person.Index, position)
           let hint = hints.Assign(person.Index, position)
           let replacement = new Replacement(person.Index, hint, Excluding(hint))
           orderby replacement.IsAllowed descending, hint.Refusal is not null, hint.Difference
           select replacement,
    ];

    /// <summary>
    /// Every single change that lets an excluded person in, best first: an assignment of theirs that they give up, or the one
    /// rule that excludes them made soft. None for somebody whom nothing excludes.
    /// </summary>
    public IReadOnlyList<WayIn> WaysIn(Replacement excluded, Position position)
    {
        if (excluded.IsAllowed) return [];
        List<WayIn> ways = [.. GivingUp(excluded.Person, position)];
        if (excluded.Hint.Refusal is null && Relaxing(excluded) is { } relaxed) ways.Add(relaxed);
        return [.. ways.OrderBy(way => way is WayIn.Relax).ThenBy(way => way.Difference)];
    }

    /// <summary>
    /// Who could take over what <paramref name="excluded"/> gives up for <paramref name="position"/>: of those ranked for it now the
    /// first whom the rules still allow it after the exchange, as a place in <see cref="Problem.People"/>; null when nobody could.
    /// </summary>
    public int? Successor(Replacement excluded, Position position, WayIn.GiveUp way)
    {
        // Many of the excluded hold the same few positions.
        if (!rankings.TryGetValue(way.Position.Index, out var ranked)) rankings[way.Position.Index] = ranked = Ranked(way.Position);
        var exchange = (RosterChange[])[RosterChange.Remove(excluded.Person, way.Position), RosterChange.Add(excluded.Person, position)];
        foreach (var one in ranked)
        {
            if (!IsForbiddenAnyway(one) && IsAllowed(hints.Of([.. exchange, RosterChange.Add(one.Person, way.Position)]))) return one.Person;
        }

        return null;
    }

    /// <summary>The ways in of somebody who is excluded, with who could take over what they give up, in one sentence; null where there is none.</summary>
    public string? WaysInSentence(Replacement excluded, Position position) =>
        WayIn.Sentence(problem, WaysIn(excluded, position), way => Successor(excluded, position, way));

    private IEnumerable<WayIn.GiveUp> GivingUp(int person, Position position)
    {
        foreach (var held in Held(person))
        {
            var hint = hints.Of([RosterChange.Remove(person, held), RosterChange.Add(person, position)]);
            if (IsAllowed(hint)) yield return new(held, hint.Difference);
        }
    }

    private static WayIn.Relax? Relaxing(Replacement excluded)
    {
        var rule = excluded.Excluding[0].Rule;
        if (!rule.Definition.Levels.Contains(RuleLevel.Soft) || excluded.Excluding.Any(one => one.Rule.Index != rule.Index)) return null;
        var share = excluded.Hint.Shares.FirstOrDefault(one => one.Rule.Index == rule.Index).Difference;
        return new(rule, excluded.Hint.Difference - share + Score.At(ScoreLevel.Soft, share.Hard * rule.Weight));
    }

    private List<Position> Held(int person)
    {
        List<Position> held = [];
        foreach (ref readonly var work in roster.Of(person))
        {
            if (work.First is not null) held.Add(work.First);
            if (work.Second is not null) held.Add(work.Second);
        }

        return held;
    }

    private bool IsAllowed(Hint hint) => hint.Refusal is null && Excluding(hint).Count == 0;

    // What a rule about one person says depends on nobody else, so no exchange of others changes it.
    private static bool IsForbiddenAnyway(Replacement one) => one.Hint.Refusal is not null || one.Excluding.Any(violation => violation.Person == one.Person && violation.Rule.Definition is PersonRule);

    private IReadOnlyList<Violation> Excluding(Hint hint) => excludes is null ? hint.Hard : [.. hint.Hard.Where(excludes)];
}
