using System.Numerics;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// Kind B does not start on the day after kind A; to be free is a kind, too. Where dates are given, only what follows them counts.
// amount(day) = number of kinds of the day that may not follow a kind of the day before; free is who is employed and has no shift
public sealed class ForbiddenSuccession : PersonRule
{
    /// <summary>Stands beside the bits of the kinds for a free day.</summary>
    private const ulong FreeBit = 1UL << KindSet.Capacity;

    public static readonly KindPairsParameter Pairs = new("pairs", "May not follow each other",
    [
        new((int)ShiftKind.Night, (int)ShiftKind.Early),
        new((int)ShiftKind.Night, (int)ShiftKind.Day),
        new((int)ShiftKind.Late, (int)ShiftKind.Early),
    ]);

    public static readonly DatesParameter Dates = new("dates", "Only after these dates");

    public override RuleKey Key => RuleKey.ForbiddenSuccession;

    public override string Name => "Forbidden successions";

    public override string Formula => "kinds of a day that may not follow a kind of the day before";

    public override string Unit => "successions";

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Pairs, Dates];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var pairs = Pairs.Describe(parameters.Get(Pairs), kinds);
        if (pairs.Length == 0) return "Every kind of shift may follow every other.";
        var dates = Dates.Describe(parameters.Get(Dates), kinds);
        return dates.Length == 0
            ? $"These do not follow each other from one day to the next: {pairs}."
            : $"These do not follow each other from {dates} to the day after: {pairs}.";
    }

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule)
    {
        // More work mends a free day, but not a shift. So pairs with a free day have machines of their own; no day is counted by both.
        return
            from pairs in rule.Parameters.Get(Pairs).ToLookup(pair => pair.First == KindPair.Free || pair.Second == KindPair.Free)
            let successions = new Successions(problem, pairs, rule.Parameters.Get(Dates))
            from person in rule.People
            select new PersonMachine<Machine>(rule, problem.People[person], new(problem, problem.People[person], successions), isMendedByWork: pairs.Key);
    }

    /// <summary>What may not follow what; by kind the bits of the day after.</summary>
    private sealed class Successions
    {
        private readonly ulong[] afterKind = new ulong[KindSet.Capacity];
        private readonly ulong afterFree;
        private readonly bool[] counts;
        private readonly int knownDaysBefore;

        public Successions(Problem problem, IEnumerable<KindPair> pairs, IReadOnlyList<DateOnly> dates)
        {
            knownDaysBefore = problem.Calendar.KnownDaysBefore;
            counts = [.. Enumerable.Range(-knownDaysBefore, knownDaysBefore + problem.Calendar.Days)
                .Select(day => dates.Count == 0 || dates.Contains(problem.Calendar.Date(day)))];
            foreach (var (first, second) in pairs)
            {
                var bit = second == KindPair.Free ? FreeBit : 1UL << second;
                if (first == KindPair.Free) afterFree |= bit;
                else afterKind[first] |= bit;
            }
        }

        public ulong After(in DayWork work)
        {
            if (!counts[work.Day + knownDaysBefore]) return 0;
            if (work.First is null) return afterFree;
            var after = afterKind[work.First.Shift.Kind];
            return work.Second is null ? after : after | afterKind[work.Second.Shift.Kind];
        }
    }

    /// <summary>State: the bits of what may not be on the next day.</summary>
    private readonly struct Machine(Problem problem, Model.Person person, Successions successions) : IDayMachine
    {
        public MachineShape Shape => MachineShape.Pattern;

        public long Begin => 0;

        public long Advance(long state, in DayWork work, out long amount)
        {
            amount = 0;
            // Who is not employed yet, or not any more, is not free either.
            if (work.First is null && !person.IsEmployed(work.Day)) return 0;
            amount = BitOperations.PopCount((ulong)state & (work.First is null ? FreeBit : work.Kinds));
            return (long)successions.After(work);
        }

        public Finding Explain(long state, in DayWork work, long amount)
        {
            if (work.First is null) return new(null, $"is free on {problem.Calendar.Name(work.Day)}, which may not follow the day before");
            var shift = (((ulong)state & work.First.Shift.KindBit) != 0 ? work.First : work.Second!).Shift;
            var before = IsAfterFree(shift) ? "a free day" : "the shift of the day before";
            return new(shift, $"works {problem.Calendar.On(shift)}, which may not follow {before}");
        }

        // Where it can follow a free day, it does: of a machine with free days no other pair ends with a shift.
        private bool IsAfterFree(Shift shift) => ((long)successions.After(DayWork.Off(shift.Day - 1)) & (long)shift.KindBit) != 0;
    }
}
