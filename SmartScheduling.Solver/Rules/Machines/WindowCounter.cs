using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>What a day adds to a count.</summary>
public interface IMeasure
{
    long Measure(in DayWork work);

    /// <summary>A count as sentences say it.</summary>
    string Describe(long count);
}

/// <summary>Which side of the limit is broken.</summary>
public enum LimitSide
{
    AtMost,
    AtLeast,
}

/// <summary>
/// Counts over windows and compares with each window's limit when it closes. State: the count so far in the window.
/// </summary>
public readonly struct WindowCounter<TMeasure>(Calendar calendar, Windows windows, long[] limits, LimitSide side, TMeasure measure) : IDayMachine, ICounter
    where TMeasure : struct, IMeasure
{
    public MachineShape Shape => MachineShape.Counter;

    public long Begin => 0;

    public long BeginMemory => 0;

    public long Advance(long state, in DayWork work, out long amount)
    {
        state += measure.Measure(work);
        amount = 0;
        if (!windows.ClosesAfter(work.Day)) return state;
        amount = AmountAt(work.Day, state);
        return 0;
    }

    public long Remember(long memory, in DayWork work, out long added)
    {
        added = measure.Measure(work);
        return 0;
    }

    public bool ClosesAfter(int day) => windows.ClosesAfter(day);

    public long AmountAt(int day, long sum)
    {
        var window = windows.Of(day);
        if (window < 0) return 0;
        return Math.Max(0, side == LimitSide.AtMost ? sum - limits[window] : limits[window] - sum);
    }

    public Finding Explain(long state, in DayWork work, long amount)
    {
        var window = windows.Of(work.Day);
        var stretch = windows.All[window];
        var count = measure.Describe(state + measure.Measure(work));
        var limit = measure.Describe(limits[window]);
        var bound = side == LimitSide.AtMost ? "most" : "least";
        return new(null, $"has {count} {calendar.Between(Math.Max(stretch.First, 0), stretch.Last)}{Before(stretch)}; the {bound} is {limit}");
    }

    private static string Before(Window window) =>
        window.First < 0 ? $" together with the {Wording.Count(-window.First, "day", "days")} before" : "";
}

/// <summary>The minutes worked.</summary>
public readonly struct MinutesWorked : IMeasure
{
    public long Measure(in DayWork work) => work.Minutes;

    public string Describe(long count) => Wording.Hours(count);
}

/// <summary>The shifts of certain kinds.</summary>
public readonly struct ShiftsWorked(KindSet kinds, string names) : IMeasure
{
    public long Measure(in DayWork work)
    {
        if (work.First is null) return 0;
        var count = kinds.Includes(work.First.Shift.Kind) ? 1 : 0;
        return work.Second is null || !kinds.Includes(work.Second.Shift.Kind) ? count : count + 1;
    }

    public string Describe(long count)
    {
        var shifts = count == 1 ? "shift" : "shifts";
        return names.Length == 0 ? $"{count} {shifts}" : $"{count} {names} {shifts}";
    }
}
