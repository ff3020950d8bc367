using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Rules.Team;

/// <summary>
/// What one person has of something to be shared, against a fair share that is a number: what all have together is known, or taken to be. State: the sum
/// times two, and the measure's memory.
/// </summary>
internal readonly struct FairCounter : IDayMachine, ICounter
{
    private readonly FairMeasure measure;
    private readonly int person;
    private readonly int firstDay;
    private readonly int lastDay;
    private readonly long before;
    private readonly long fair;

    private FairCounter(Problem problem, FairMeasure measure, FairShares shares, int place, long all)
    {
        this.measure = measure;
        person = shares.Members[place];
        firstDay = shares.First;
        lastDay = problem.Calendar.Days - 1;
        before = shares.Before[place];
        fair = shares.Fair(place, all);
    }

    public MachineShape Shape => MachineShape.Counter;

    public long Begin => 0;

    public long BeginMemory => 0;

    /// <param name="all">What all have together, the days before included.</param>
    /// <returns>By person; null for those who take no part.</returns>
    public static PersonMachine?[] Of(Problem problem, ActiveRule rule, FairMeasure measure, FairShares shares, long all)
    {
        var machines = new PersonMachine?[problem.People.Count];
        for (var place = 0; place < shares.Members.Length; place++)
        {
            var person = problem.People[shares.Members[place]];
            machines[person.Index] = new PersonMachine<FairCounter>(rule, person, new(problem, measure, shares, place, all));
        }

        return machines;
    }

    public long Advance(long state, in DayWork work, out long amount)
    {
        var memory = Remember(state & 1, work, out var added);
        var sum = (state >> 1) + added;
        amount = ClosesAfter(work.Day) ? AmountAt(work.Day, sum) : 0;
        return sum << 1 | memory;
    }

    public long Remember(long memory, in DayWork work, out long added)
    {
        added = 0;
        if (work.Day < firstDay) return 0;
        memory = measure.Remember(person, memory, work, out added);
        // What was worked before the period is a part of what is fair.
        if (work.Day < 0) added = 0;
        return memory;
    }

    public bool ClosesAfter(int day) => day == lastDay;

    public long AmountAt(int day, long sum) => FairShares.Amount(before + sum, fair);

    public Finding Explain(long state, in DayWork work, long amount)
    {
        Remember(state & 1, work, out var added);
        return new(null, $"has {measure.Describe(before + (state >> 1) + added)}; the fair share is {measure.Describe(fair)}");
    }
}
