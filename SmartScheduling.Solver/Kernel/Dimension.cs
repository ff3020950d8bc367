using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Kernel;

/// <summary>
/// Something that is added up over windows of days for one person, in whole units, and judged when a window closes by one
/// or more rules (at most so many minutes, at least so many).
/// </summary>
internal sealed class Dimension
{
    private readonly PersonMachine[] machines;
    private readonly double hardPoints;
    private readonly bool[] closesAfter;
    private readonly int[] windowStart;
    private readonly int[] windowEnd;

    /// <param name="machines">Counters that add up the same over the same windows.</param>
    /// <param name="hardPoints">Points of one hard unit; infinite where hard rules must hold.</param>
    public Dimension(PersonMachine[] machines, CounterTrace trace, double hardPoints)
    {
        this.machines = machines;
        this.hardPoints = hardPoints;
        Counter = machines[0].Counter!;
        closesAfter = trace.ClosesAfter;
        Unit = trace.Unit;
        Before = trace.Before;
        MostAdded = trace.MostAdded;
        windowStart = new int[closesAfter.Length];
        windowEnd = new int[closesAfter.Length];
        for (var day = 1; day < closesAfter.Length; day++) windowStart[day] = closesAfter[day - 1] ? day : windowStart[day - 1];
        for (var day = closesAfter.Length - 1; day >= 0; day--)
            windowEnd[day] = closesAfter[day] || day == closesAfter.Length - 1 ? day : windowEnd[day + 1];
    }

    public ICounter Counter { get; }

    public IReadOnlyList<PersonMachine> Machines => machines;

    /// <summary>What one unit is: the greatest common divisor of what days can add (minutes, shifts, weekends).</summary>
    public int Unit { get; }

    /// <summary>The sum that the days before the period left in the first window, not in units.</summary>
    public long Before { get; }

    /// <summary>For each day the most units that it can add.</summary>
    public int[] MostAdded { get; }

    public bool ClosesAfter(int day) => closesAfter[day];

    /// <summary>First and last day in the period of the window that a day lies in.</summary>
    public int WindowStart(int day) => windowStart[day];

    public int WindowEnd(int day) => windowEnd[day];

    /// <summary>Points of a window that ends with this day and has so many units of the period.</summary>
    public double CostAt(int day, int units)
    {
        if (!closesAfter[day]) return 0;
        var sum = (windowStart[day] == 0 ? Before : 0) + (long)units * Unit;
        var cost = 0.0;
        foreach (var machine in machines)
        {
            var amount = machine.Counter!.AmountAt(day, sum);
            if (amount == 0) continue;
            var score = machine.Rule.Cost(amount);
            cost += score.Hard > 0 ? score.Hard * hardPoints : score.Soft;
        }

        return cost;
    }
}

/// <summary>What a counter adds up for one person, whatever is worked: two counters with equal traces are one dimension.</summary>
internal sealed record CounterTrace(long[] Added, bool[] ClosesAfter, long Before, int Unit, int[] MostAdded)
{
    public static CounterTrace Of(ICounter counter, Person person, DayOptions options)
    {
        List<long> all = [];
        var closes = new bool[options.Days];
        var most = new long[options.Days];
        long unit = 0;
        var (memories, before) = AfterHistory(counter, person);
        for (var day = 0; day < options.Days; day++)
        {
            List<long> next = [];
            foreach (var memory in memories)
            {
                foreach (ref readonly var work in options.Of(day))
                {
                    var after = counter.Remember(memory, work, out var added);
                    all.Add(added);
                    if (!next.Contains(after)) next.Add(after);
                    most[day] = Math.Max(most[day], added);
                    unit = Divisor(unit, added);
                }
            }

            memories = next;
            closes[day] = counter.ClosesAfter(day);
        }

        var whole = (int)Math.Max(1, unit);
        return new([.. all], closes, before, whole, [.. most.Select(one => (int)(one / whole))]);
    }

    public bool IsLike(CounterTrace other) =>
        Before == other.Before && Added.AsSpan().SequenceEqual(other.Added) && ClosesAfter.AsSpan().SequenceEqual(other.ClosesAfter);

    private static (List<long> Memories, long Sum) AfterHistory(ICounter counter, Person person)
    {
        var memory = counter.BeginMemory;
        var sum = 0L;
        foreach (ref readonly var work in person.History.AsSpan())
        {
            memory = counter.Remember(memory, work, out var added);
            sum = counter.ClosesAfter(work.Day) ? 0 : sum + added;
        }

        return ([memory], sum);
    }

    private static long Divisor(long left, long right) => right == 0 ? left : Divisor(right, left % right);
}
