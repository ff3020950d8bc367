using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Kernel;

/// <summary>
/// One person's rules made ready for the dynamic program: an automaton for the patterns, dimensions for the sums. What
/// depends on one day alone is a price and not part of it.
/// </summary>
internal sealed class PersonModel
{
    private PersonModel(Person person, DayOptions options, Automaton automaton, Dimension[] dimensions, PersonMachine[] leftOut, bool isRelaxed)
    {
        Person = person;
        Options = options;
        Automaton = automaton;
        Dimensions = dimensions;
        LeftOut = leftOut;
        IsRelaxed = isRelaxed;
    }

    public Person Person { get; }

    public DayOptions Options { get; }

    public Automaton Automaton { get; }

    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>Machines that neither the automaton nor a dimension knows; what they say has to be checked afterwards.</summary>
    public IReadOnlyList<PersonMachine> LeftOut { get; }

    /// <summary>True when hard rules count as points here, because no choice of days keeps them all.</summary>
    public bool IsRelaxed { get; }

    /// <param name="hardPoints">Points of one hard unit where hard rules cannot all be kept.</param>
    /// <param name="known">Automata of the people before.</param>
    public static PersonModel Of(Problem problem, int person, Position[][] positionsOfDay, double hardPoints, AutomatonCache known)
    {
        var options = DayOptions.Of(problem, person, positionsOfDay);
        var machines = problem.RuleBook.Machines(person).ToArray().Where(machine => machine.Shape != MachineShape.PerDay).ToArray();
        var strict = Build(problem.People[person], options, machines, double.PositiveInfinity, isRelaxed: false, known);
        return strict.Automaton.Begin >= 0 ? strict : Build(problem.People[person], options, machines, hardPoints, isRelaxed: true, known);
    }

    private static PersonModel Build(Person person, DayOptions options, PersonMachine[] machines, double hardPoints, bool isRelaxed, AutomatonCache known)
    {
        List<PersonMachine> leftOut = [];
        List<(CounterTrace Trace, List<PersonMachine> Machines)> sums = [];
        List<PersonMachine> patterns = [];
        foreach (var machine in machines)
        {
            if (machine.Counter is { } counter)
            {
                var trace = CounterTrace.Of(counter, person, options);
                var same = sums.FindIndex(one => one.Trace.IsLike(trace));
                if (same < 0) sums.Add((trace, [machine]));
                else sums[same].Machines.Add(machine);
            }
            else if (machine.Shape == MachineShape.Pattern)
            {
                patterns.Add(machine);
            }
            else
            {
                leftOut.Add(machine);
            }
        }

        Dimension[] dimensions = [.. sums.Select(one => new Dimension([.. one.Machines], one.Trace, hardPoints)).Where(dimension => !dimension.IsIdle)];
        int[] units = [.. dimensions.Select(dimension => dimension.Unit)];
        while (true)
        {
            IComponent[] components =
            [
                .. patterns.Select(machine => new PatternComponent(machine, hardPoints)),
                .. dimensions.Select(dimension => new MemoryComponent(dimension.Counter, person)),
            ];
            int[] dimensionOf = [.. patterns.Select(_ => -1), .. Enumerable.Range(0, dimensions.Length)];
            if (new AutomatonBuilder(options, components, units, known).Build(dimensionOf) is { } automaton)
                return new(person, options, automaton, dimensions, [.. leftOut], isRelaxed);
            // Too many states together: the pattern listed last stays out until the rest fits.
            leftOut.Add(patterns[^1]);
            patterns.RemoveAt(patterns.Count - 1);
        }
    }
}
