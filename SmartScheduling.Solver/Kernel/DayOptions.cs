using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;

namespace SmartScheduling.Solver.Kernel;

/// <summary>
/// Everything that one person may do on each day: nothing, one duty, or two that go together. What always breaks a hard
/// rule is not among it; on a day with a locked assignment it is that one, alone or with another.
/// </summary>
internal sealed class DayOptions
{
    private readonly DayWork[][] byDay;
    private readonly int[] starts;

    private DayOptions(DayWork[][] byDay)
    {
        this.byDay = byDay;
        starts = new int[byDay.Length + 1];
        for (var day = 0; day < byDay.Length; day++) starts[day + 1] = starts[day] + byDay[day].Length;
    }

    public int Days => byDay.Length;

    /// <summary>How many options there are on all days together.</summary>
    public int Count => starts[^1];

    /// <summary>The options of a day; the first is to be free, or what is locked.</summary>
    public ReadOnlySpan<DayWork> Of(int day) => byDay[day];

    /// <summary>The place of a day's first option among all options.</summary>
    public int Start(int day) => starts[day];

    /// <summary>The place of a day's work among the options of the day, or -1.</summary>
    public int IndexOf(in DayWork work)
    {
        var options = byDay[work.Day];
        for (var i = 0; i < options.Length; i++)
            if (ReferenceEquals(options[i].First, work.First) && ReferenceEquals(options[i].Second, work.Second)) return i;
        return -1;
    }

    /// <param name="positionsOfDay">The positions of each day of the period.</param>
    public static DayOptions Of(Problem problem, int person, Position[][] positionsOfDay)
    {
        var locked = problem.Locks.Where(one => one.Person == person).ToLookup(one => one.Position.Shift.Day, one => one.Position);
        var machines = problem.RuleBook.Machines(person).ToArray().Where(machine => machine.Rule.Level == RuleLevel.Hard).ToArray();
        var byDay = new DayWork[problem.Calendar.Days][];
        for (var day = 0; day < byDay.Length; day++)
        {
            DayWork[] possible = [.. Possible(machines, day, positionsOfDay[day])];
            byDay[day] = locked.Contains(day) ? Keeping(locked[day].Aggregate(DayWork.Off(day), (work, position) => work.With(position)), possible) : possible;
        }

        return new(byDay);
    }

    /// <summary>What is locked, by itself whatever the rules say, and what is possible together with it.</summary>
    private static DayWork[] Keeping(DayWork locked, DayWork[] possible) =>
        [locked, .. possible.Where(work => work != locked && (locked.First is null || work.Has(locked.First)) && (locked.Second is null || work.Has(locked.Second)))];

    private static IEnumerable<DayWork> Possible(PersonMachine[] hard, int day, Position[] positions)
    {
        var off = DayWork.Off(day);
        var daily = new bool[hard.Length];
        var unavoidable = new long[hard.Length];
        for (var i = 0; i < hard.Length; i++)
        {
            daily[i] = hard[i].Shape == MachineShape.PerDay || IsJudgedAlone(hard[i], day);
            unavoidable[i] = AmountAlone(hard[i], off);
        }

        yield return off;
        DayWork[] singles = [.. positions.Select(position => off.With(position)).Where(work => IsPossible(work, inPair: false))];
        foreach (var single in singles) yield return single;
        if (!MayPair(hard, day, singles)) yield break;
        for (var i = 0; i < singles.Length; i++)
        {
            for (var j = i + 1; j < singles.Length; j++)
            {
                if (ReferenceEquals(singles[i].First!.Shift, singles[j].First!.Shift)) continue;
                var pair = singles[i].With(singles[j].First!);
                if (IsPossible(pair, inPair: true)) yield return pair;
            }
        }

        // A rule with a memory is asked about pairs only: two duties of one day may break it by themselves.
        bool IsPossible(in DayWork work, bool inPair)
        {
            for (var i = 0; i < hard.Length; i++)
                if ((daily[i] || (inPair && hard[i].Rule.Key == RuleKey.NoOverlap)) && AmountAlone(hard[i], work) > unavoidable[i]) return false;
            return true;
        }
    }

    /// <summary>Whether a free day adds to a sum, so that work lessens it.</summary>
    public static bool CountsFreeTime(ICounter counter, int day)
    {
        counter.Remember(counter.BeginMemory, DayWork.Off(day), out var free);
        return free > 0;
    }

    /// <summary>Whether a sum is judged with this day alone, or with days before the period that can make it only worse.</summary>
    public static bool IsJudgedAlone(PersonMachine machine, int day)
    {
        if (machine.Counter is not { } counter || !counter.ClosesAfter(day)) return false;
        return day > 0 ? counter.ClosesAfter(day - 1) : machine.Begin == machine.Unknown || !CountsFreeTime(counter, day);
    }

    /// <summary>Whether any two duties of a day can stand beside each other; usually one shift a day is the limit.</summary>
    private static bool MayPair(PersonMachine[] hard, int day, DayWork[] singles)
    {
        if (singles.Length < 2) return false;
        foreach (var machine in hard)
        {
            if (machine.Counter is not { } counter || !counter.ClosesAfter(day) || (day > 0 && !counter.ClosesAfter(day - 1))) continue;
            // What is lessened by work: one duty says nothing about two.
            if (CountsFreeTime(counter, day)) continue;
            var least = long.MaxValue;
            foreach (ref readonly var single in singles.AsSpan())
            {
                counter.Remember(counter.BeginMemory, single, out var added);
                least = Math.Min(least, added);
            }

            if (counter.AmountAt(day, 2 * least) > counter.AmountAt(day, 0)) return false;
        }

        return true;
    }

    private static long AmountAlone(PersonMachine machine, in DayWork work)
    {
        machine.Advance(machine.Unknown, work, out var amount);
        return amount;
    }
}
