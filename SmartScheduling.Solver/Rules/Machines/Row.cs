using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>
/// A team rule is rows. A row counts on one day: the shares of all people together, where a person's share hangs on
/// nothing but that person's work on that day. Too few and too many cost in proportion.
/// </summary>
public abstract class Row
{
    /// <summary>The local day of the period that it is about.</summary>
    public required int Day { get; init; }

    public required int AtLeast { get; init; }

    public required int AtMost { get; init; }

    /// <summary>The cost of each one missing and of each one too many.</summary>
    public required Score Missing { get; init; }

    public required Score Excess { get; init; }

    /// <summary>The person whom it is about, where it is about one.</summary>
    public int? Person { get; init; }

    /// <summary>What a person's work on the row's day adds to the count; a free day may add something, too.</summary>
    public abstract int Share(int person, in DayWork work);

    public Score Cost(int count)
    {
        if (count < AtLeast) return Times(Missing, AtLeast - count);
        return count > AtMost ? Times(Excess, count - AtMost) : Score.Zero;
    }

    /// <summary>By how much a count is outside the limits.</summary>
    public int Amount(int count) => Math.Max(0, Math.Max(AtLeast - count, count - AtMost));

    /// <summary>What a change of the count costs.</summary>
    public Score Step(int count, int change)
    {
        if (change != 1) return Cost(count + change) - Cost(count);
        if (count < AtLeast) return Score.Zero - Missing;
        return count >= AtMost ? Excess : Score.Zero;
    }

    private static Score Times(Score one, int count) => new(one.Hard * count, one.Uncovered * count, one.Soft * count);
}
