using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>
/// One setting of a rule for one person. Folding it over the person's days is the evaluation; the same steps are the
/// hint, the sentence and the transitions of a dynamic program.
/// </summary>
public abstract class PersonMachine(ActiveRule rule, Model.Person person, bool isMendedByWork)
{
    public ActiveRule Rule { get; } = rule;

    public Model.Person Person { get; } = person;

    /// <summary>True where it is broken by too little work only, whatever other machines of its rule are broken by.</summary>
    public bool IsMendedByWork { get; } = isMendedByWork;

    public abstract MachineShape Shape { get; }

    /// <summary>The machine as one that only counts; null when it is none.</summary>
    public abstract ICounter? Counter { get; }

    /// <summary>The state before the first day of which anything is known.</summary>
    public abstract long Unknown { get; }

    /// <summary>The state before the first day of the period, after the person's history.</summary>
    public abstract long Begin { get; }

    public abstract long Advance(long state, in DayWork work, out long amount);

    /// <summary>The whole amount over consecutive days that begin in the given state.</summary>
    public abstract long Fold(long state, ReadOnlySpan<DayWork> days);

    /// <summary>Adds a violation for each day on which the rule is broken, or one for all where days say nothing by themselves.</summary>
    public abstract void Report(ReadOnlySpan<DayWork> days, List<Violation> violations);
}

/// <inheritdoc/>
public sealed class PersonMachine<TMachine> : PersonMachine
    where TMachine : struct, IDayMachine
{
    private readonly TMachine machine;

    public PersonMachine(ActiveRule rule, Model.Person person, TMachine machine, bool isMendedByWork = false) : base(rule, person, isMendedByWork)
    {
        this.machine = machine;
        Counter = machine as ICounter;
        Begin = machine.Begin;
        foreach (ref readonly var work in person.History.AsSpan()) Begin = machine.Advance(Begin, work, out _);
    }

    public override MachineShape Shape => machine.Shape;

    public override ICounter? Counter { get; }

    public override long Unknown => machine.Begin;

    public override long Begin { get; }

    public override long Advance(long state, in DayWork work, out long amount) => machine.Advance(state, work, out amount);

    public override long Fold(long state, ReadOnlySpan<DayWork> days)
    {
        var total = 0L;
        foreach (ref readonly var work in days)
        {
            state = machine.Advance(state, work, out var amount);
            total += amount;
        }

        return total;
    }

    public override void Report(ReadOnlySpan<DayWork> days, List<Violation> violations)
    {
        if (machine is ITotalMachine total)
        {
            var sum = Fold(Begin, days);
            if (sum != 0) violations.Add(ViolationOf(days[^1].Day, sum, new(null, total.ExplainTotal(sum))));
            return;
        }

        var state = Begin;
        foreach (ref readonly var work in days)
        {
            var next = machine.Advance(state, work, out var amount);
            if (amount != 0) violations.Add(ViolationOf(work.Day, amount, machine.Explain(state, work, amount)));
            state = next;
        }
    }

    private Violation ViolationOf(int day, long amount, Finding finding) => new()
    {
        Rule = Rule,
        Person = Person.Index,
        Day = day,
        Shift = finding.Shift,
        Amount = amount,
        Points = Rule.Points(amount),
        Level = Rule.ScoreLevel,
        IsMendedByWork = IsMendedByWork,
        Sentence = $"{Person.Name} {finding.Predicate}.",
    };
}
