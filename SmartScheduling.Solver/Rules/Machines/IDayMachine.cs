using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>What the memory of a machine is made of, so that a dynamic program knows how to carry it.</summary>
public enum MachineShape
{
    /// <summary>No memory: the amount of a day depends on that day alone, so it is a price.</summary>
    PerDay,

    /// <summary>A few states: they multiply with those of other machines.</summary>
    Pattern,

    /// <summary>A count over a stretch of days: it may be carried as a band or priced.</summary>
    Counter,
}

/// <summary>
/// What a rule means for one person: a state machine over days. Implemented by structs that hold only what never changes,
/// so that the loop over the days is compiled for each of them.
/// </summary>
public interface IDayMachine
{
    MachineShape Shape { get; }

    /// <summary>The state before the first day of which anything is known.</summary>
    long Begin { get; }

    /// <summary>The state after a day, and by how much that day breaks the rule.</summary>
    long Advance(long state, in DayWork work, out long amount);

    /// <summary>What a broken day is about; called only where <see cref="Advance"/> gave an amount.</summary>
    Finding Explain(long state, in DayWork work, long amount);
}

/// <param name="Shift">The shift to blame, where there is one.</param>
/// <param name="Predicate">The rest of a sentence that begins with the person's name, without the full stop.</param>
public readonly record struct Finding(Shift? Shift, string Predicate);
