namespace SmartScheduling.Solver.Model;

/// <summary>The level of the score at which a violation counts.</summary>
public enum ScoreLevel
{
    Hard = 0,
    Uncovered = 1,
    Soft = 2,
}

/// <summary>
/// What a roster costs, in three levels that are compared in this order: broken hard amounts, open positions (each
/// weighted by its shift's priority), soft points. Less is better at every level.
/// </summary>
public readonly record struct Score(long Hard, long Uncovered, long Soft) : IComparable<Score>
{
    public static Score Zero => default;

    public static Score At(ScoreLevel level, long points) => level switch
    {
        ScoreLevel.Hard => new(points, 0, 0),
        ScoreLevel.Uncovered => new(0, points, 0),
        _ => new(0, 0, points),
    };

    public int CompareTo(Score other)
    {
        if (Hard != other.Hard) return Hard.CompareTo(other.Hard);
        if (Uncovered != other.Uncovered) return Uncovered.CompareTo(other.Uncovered);
        return Soft.CompareTo(other.Soft);
    }

    public static Score operator +(Score left, Score right) =>
        new(left.Hard + right.Hard, left.Uncovered + right.Uncovered, left.Soft + right.Soft);

    public static Score operator -(Score left, Score right) =>
        new(left.Hard - right.Hard, left.Uncovered - right.Uncovered, left.Soft - right.Soft);

    public static bool operator <(Score left, Score right) => left.CompareTo(right) < 0;

    public static bool operator >(Score left, Score right) => left.CompareTo(right) > 0;

    public static bool operator <=(Score left, Score right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Score left, Score right) => left.CompareTo(right) >= 0;

    public override string ToString() => FormattableString.Invariant($"{Hard}/{Uncovered}/{Soft}");
}
