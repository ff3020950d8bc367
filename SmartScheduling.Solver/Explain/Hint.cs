using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Explain;

/// <summary>One change of a roster that somebody thinks about: an assignment given or taken away.</summary>
public readonly record struct RosterChange(int Person, Position Position, bool Assign)
{
    public static RosterChange Add(int person, Position position) => new(person, position, true);

    public static RosterChange Remove(int person, Position position) => new(person, position, false);
}

/// <summary>What one setting of a rule adds to the change of a score; less is better.</summary>
public readonly record struct RuleShare(ActiveRule Rule, Score Difference);

/// <summary>What changes of a roster would do.</summary>
/// <param name="Refusal">Why the roster cannot hold the change at all; null when it can.</param>
/// <param name="Hard">Violations of hard rules that are new or become greater.</param>
/// <param name="Soft">The same for soft rules, and for positions that become open or overfull.</param>
/// <param name="Shares">By setting what the score changes by, without those that it does not matter to.</param>
public sealed record Hint(string? Refusal, IReadOnlyList<Violation> Hard, IReadOnlyList<Violation> Soft, IReadOnlyList<RuleShare> Shares)
{
    public bool IsAllowed => Refusal is null && Hard.Count == 0;

    /// <summary>What the whole score changes by.</summary>
    public Score Difference { get; } = Shares.Aggregate(Score.Zero, (sum, share) => sum + share.Difference);
}
