namespace SmartScheduling.Solver.Model;

/// <summary>
/// What one person does on one local day: nothing, one duty, or two. The first is the one that starts earlier.
/// This is all that the state machine of a rule sees of a day.
/// </summary>
public readonly record struct DayWork(int Day, Position? First, Position? Second)
{
    /// <summary>How many duties a person can have on one local day.</summary>
    public const int Capacity = 2;

    public static DayWork Off(int day) => new(day, null, null);

    public bool IsOff => First is null;

    public int Count => First is null ? 0 : Second is null ? 1 : 2;

    public int Minutes => First is null ? 0 : Second is null ? First.Shift.Minutes : First.Shift.Minutes + Second.Shift.Minutes;

    public ulong Kinds => First is null ? 0 : Second is null ? First.Shift.KindBit : First.Shift.KindBit | Second.Shift.KindBit;

    public bool Has(Position position) => ReferenceEquals(First, position) || ReferenceEquals(Second, position);

    /// <summary>The same day with one duty more, in order of start; the day must have room for it.</summary>
    public DayWork With(Position added)
    {
        if (First is null) return this with { First = added };
        if (Second is not null) throw new InvalidOperationException($"Day {Day} has {Capacity} duties already.");
        return IsBefore(added, First) ? new(Day, added, First) : this with { Second = added };
    }

    /// <summary>The same day without one of its duties.</summary>
    public DayWork Without(Position removed)
    {
        if (ReferenceEquals(First, removed)) return new(Day, Second, null);
        if (ReferenceEquals(Second, removed)) return this with { Second = null };
        throw new InvalidOperationException($"Day {Day} does not have that duty.");
    }

    /// <summary>Order of start; ties by place, so that the same duties always make the same day.</summary>
    private static bool IsBefore(Position left, Position right) =>
        left.Shift.Start != right.Shift.Start ? left.Shift.Start < right.Shift.Start : left.Index < right.Index;
}
