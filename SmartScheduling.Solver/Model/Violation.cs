using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Model;

/// <summary>One place where a roster breaks a rule. The points of all violations add up to the score, level by level.</summary>
public sealed record Violation
{
    public required ActiveRule Rule { get; init; }

    /// <summary>Place in <see cref="Problem.People"/>; null for a rule about a shift or a team.</summary>
    public int? Person { get; init; }

    /// <summary>The local day on which it shows; the last one where it is about a stretch of days.</summary>
    public int? Day { get; init; }

    public Shift? Shift { get; init; }

    /// <summary>The role, where it is about one position.</summary>
    public Position? Position { get; init; }

    /// <summary>The row of a team rule that is broken.</summary>
    public Row? Row { get; init; }

    /// <summary>How much is broken, in the rule's unit.</summary>
    public required long Amount { get; init; }

    public required long Points { get; init; }

    public required ScoreLevel Level { get; init; }

    /// <summary>True where the person works too little, so that more work may mend it, though the rule may be broken by too much as well.</summary>
    public bool IsMendedByWork { get; init; }

    /// <summary>What is broken, for people: "Ana: 7 h of rest before Early on Tue 25 Nov, 4 h too little."</summary>
    public required string Sentence { get; init; }
}
