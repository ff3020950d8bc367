using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Team;

namespace SmartScheduling.Solver.Kernel;

/// <summary>
/// One person's rules made ready for the dynamic program: an automaton for the patterns, dimensions for the sums. What
/// depends on one day alone is a price and not part of it.
/// </summary>
internal sealed class PersonModel
{
    /// <summary>Sums of a fair share that no limit counts are carried while so many combinations of sums at most have to be told apart.</summary>
    private const double MostWithShares = 1024;

    private PersonModel(Person person, DayOptions options, Automaton automaton, Dimension[] dimensions, PersonMachine[] leftOut, bool lacksShares, bool isRelaxed)
    {
        Person = person;
        Options = options;
        Automaton = automaton;
        Dimensions = dimensions;
        LeftOut = leftOut;
        LacksShares = lacksShares;
        IsRelaxed = isRelaxed;
        Shares = [.. dimensions.SelectMany(dimension => dimension.Machines).Select(machine => machine.Rule).Where(rule => rule.Definition is FairRule)];
    }

    public Person Person { get; }

    public DayOptions Options { get; }

    public Automaton Automaton { get; }

    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>Machines that neither the automaton nor a dimension knows; what they say has to be checked afterwards.</summary>
    public IReadOnlyList<PersonMachine> LeftOut { get; }

    /// <summary>The fair shares that the dimensions know, as they are while every place is filled.</summary>
    public IReadOnlyList<ActiveRule> Shares { get; }

    /// <summary>Whether there is one that takes too many sums to be carried beside the others.</summary>
    public bool LacksShares { get; }

    /// <summary>True when hard rules count as points here, because no choice of days keeps them all.</summary>
    public bool IsRelaxed { get; }

    /// <param name="presumed">Fair shares beside those that are known while every place is filled.</param>
    /// <param name="hardPoints">Points of one hard unit where hard rules cannot all be kept.</param>
    /// <param name="known">Automata of the people before.</param>
    public static PersonModel Of(Problem problem, int person, Position[][] positionsOfDay, IReadOnlyList<PresumedShare> presumed, double hardPoints, AutomatonCache known)
    {
        var options = DayOptions.Of(problem, person, positionsOfDay);
        var machines = problem.RuleBook.Machines(person).ToArray().Where(machine => machine.Shape != MachineShape.PerDay).ToArray();
        PersonMachine[] shares = [.. problem.RuleBook.FairWhenFilled.Select(share => share.MachineOf(person)).Concat(presumed.Select(share => share.MachineOf(person))).OfType<PersonMachine>()];
        var strict = Build(problem.People[person], options, machines, shares, double.PositiveInfinity, isRelaxed: false, known);
        return strict.Automaton.Begin >= 0 ? strict : Build(problem.People[person], options, machines, shares, hardPoints, isRelaxed: true, known);
    }

    private static PersonModel Build(Person person, DayOptions options, PersonMachine[] machines, PersonMachine[] shares, double hardPoints, bool isRelaxed, AutomatonCache known)
    {
        List<PersonMachine> leftOut = [];
        List<(CounterTrace Trace, List<PersonMachine> Machines)> sums = [];
        List<PersonMachine> patterns = [];
        foreach (var machine in machines)
        {
            if (machine.Counter is not null)
            {
                Sum(machine);
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

        foreach (var machine in shares) Sum(machine);
        var dimensions = DimensionsOf(sums, hardPoints, out var lacksShares);
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
                return new(person, options, automaton, dimensions, [.. leftOut], lacksShares, isRelaxed);
            // Too many states together: the pattern listed last stays out until the rest fits.
            leftOut.Add(patterns[^1]);
            patterns.RemoveAt(patterns.Count - 1);
        }

        void Sum(PersonMachine machine)
        {
            var trace = CounterTrace.Of(machine.Counter!, person, options);
            var same = sums.FindIndex(one => one.Trace.IsLike(trace));
            if (same < 0) sums.Add((trace, [machine]));
            else sums[same].Machines.Add(machine);
        }
    }

    /// <summary>Those of limits, and of fair shares as many as fit beside them.</summary>
    private static Dimension[] DimensionsOf(List<(CounterTrace Trace, List<PersonMachine> Machines)> sums, double hardPoints, out bool lacksShares)
    {
        lacksShares = false;
        List<Dimension> dimensions = [];
        var combinations = 1.0;
        foreach (var (trace, machines) in sums)
        {
            Dimension dimension = new([.. machines], trace, hardPoints);
            if (dimension.IsIdle) continue;
            var withIt = combinations * (dimension.MostOfWindow + 1);
            if (withIt > MostWithShares && dimension.IsOfShares)
            {
                lacksShares = true;
                continue;
            }

            if (!dimension.GivesWay) combinations = withIt;
            dimensions.Add(dimension);
        }

        return [.. dimensions];
    }
}
