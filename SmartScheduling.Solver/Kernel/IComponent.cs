using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Kernel;

/// <summary>One of the small machines whose product is a person's <see cref="Automaton"/>.</summary>
internal interface IComponent
{
    long Begin { get; }

    /// <summary>The state after a day, what the day costs (infinite when it must not be) and what it adds to the component's sum.</summary>
    long Step(long state, in DayWork work, out double cost, out long added);
}

/// <summary>A rule with a pattern in its memory. Hard amounts are infinite, or so many points each.</summary>
internal sealed class PatternComponent(PersonMachine machine, double hardPoints) : IComponent
{
    public long Begin => machine.Begin;

    public long Step(long state, in DayWork work, out double cost, out long added)
    {
        added = 0;
        var next = machine.Advance(state, work, out var amount);
        cost = amount == 0 ? 0 : machine.Rule.Cost(amount) is var score && score.Hard > 0 ? score.Hard * hardPoints : score.Soft;
        return next;
    }
}

/// <summary>What a dimension remembers from one day to the next; most remember nothing.</summary>
internal sealed class MemoryComponent(ICounter counter, Person person) : IComponent
{
    public long Begin { get; } = AfterHistory(counter, person);

    public long Step(long state, in DayWork work, out double cost, out long added)
    {
        cost = 0;
        return counter.Remember(state, work, out added);
    }

    private static long AfterHistory(ICounter counter, Person person)
    {
        var memory = counter.BeginMemory;
        foreach (ref readonly var work in person.History.AsSpan()) memory = counter.Remember(memory, work, out _);
        return memory;
    }
}
