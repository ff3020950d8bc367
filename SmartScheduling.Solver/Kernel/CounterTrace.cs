using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Kernel;

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
