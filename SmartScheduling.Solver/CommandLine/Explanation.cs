using SmartScheduling.Solver.Explain;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Solver.CommandLine;

/// <summary>Somebody who holds the job role of an open position, the sentences of the rules that exclude them, and what would let them in.</summary>
internal sealed record Holder(string Person, IReadOnlyList<string> Excluded, string? WayIn);

/// <summary>A position with places that stay open.</summary>
internal sealed record OpenPlace(string Position, int Missing, IReadOnlyList<Holder> Holders);

/// <summary>Why a roster is as it is, in sentences.</summary>
internal sealed record Explanation(IReadOnlyList<string> Contradictions, IReadOnlyList<string> Shortages, IReadOnlyList<OpenPlace> Open)
{
    public IEnumerable<string> Lines =>
    [
        .. Contradictions.Select(sentence => $"contradiction: {sentence}"),
        .. Shortages.Select(sentence => $"shortage: {sentence}"),
        .. Open.SelectMany(place => (IEnumerable<string>)
        [
            $"open: {place.Missing} × {place.Position}",
            .. place.Holders.Select(holder => $"  {holder.Person}: {(holder.Excluded.Count == 0 ? "could take it." : string.Join(' ', holder.Excluded))}{(holder.WayIn is null ? "" : $" {holder.WayIn}")}"),
        ]),
    ];

    public static Explanation Of(Problem problem, Roster? roster) => new(
        [.. LockConflicts.Of(problem).Select(one => one.Sentence(problem))],
        [.. Explain.Shortages.Of(problem).Select(one => one.Sentence(problem))],
        roster is null ? [] : OpenOf(problem, roster));

    private static List<OpenPlace> OpenOf(Problem problem, Roster roster)
    {
        var replacements = new Replacements(problem, roster);
        return
        [
            .. from open in OpenPosition.Of(problem, roster)
               let holders = replacements.Ranked(open.Position).Select(one => new Holder(
                   problem.People[one.Person].Name,
                   one.Hint.Refusal is { } refusal ? [refusal] : [.. one.Excluding.Select(violation => violation.Sentence).Distinct()],
                   replacements.WaysInSentence(one, open.Position)))
               select new OpenPlace($"{problem.Roles[open.Position.Role]} for {problem.Calendar.On(open.Position.Shift)}", open.Missing, [.. holders]),
        ];
    }
}
