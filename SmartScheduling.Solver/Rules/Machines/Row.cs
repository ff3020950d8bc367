using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>
/// A team rule is rows: how many of the rule's people stand on certain positions, and what too few and too many cost.
/// </summary>
public sealed class Row
{
    /// <summary>The positions that are counted together.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }

    public required int AtLeast { get; init; }

    public required int AtMost { get; init; }

    /// <summary>The cost of each one missing and of each one too many.</summary>
    public required Score Missing { get; init; }

    public required Score Excess { get; init; }

    public Score Cost(int count)
    {
        if (count < AtLeast) return Times(Missing, AtLeast - count);
        return count > AtMost ? Times(Excess, count - AtMost) : Score.Zero;
    }

    /// <summary>What one more costs.</summary>
    public Score Step(int count)
    {
        if (count < AtLeast) return Score.Zero - Missing;
        return count >= AtMost ? Excess : Score.Zero;
    }

    private static Score Times(Score one, int count) => new(one.Hard * count, one.Uncovered * count, one.Soft * count);
}
