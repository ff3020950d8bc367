using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>
/// A machine that only counts: over windows of days that do not overlap something is added up, and what the sum amounts to
/// is known when a window closes. So a dynamic program can carry the sum as a dimension, or price it, instead of
/// multiplying states. What a day adds may hang on a small memory (a weekend is counted once).
/// </summary>
public interface ICounter
{
    /// <summary>The memory before the first day of which anything is known.</summary>
    long BeginMemory { get; }

    /// <summary>The memory after a day, and what the day adds, 0 or more.</summary>
    long Remember(long memory, in DayWork work, out long added);

    /// <summary>Whether the sum is judged, and begins anew, after this day.</summary>
    bool ClosesAfter(int day);

    /// <summary>By how much a sum breaks the rule when it is judged after this day; the same as the machine's amounts together.</summary>
    long AmountAt(int day, long sum);
}
