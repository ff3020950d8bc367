using System.Numerics;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// Kind B does not start on the day after kind A.
// amount(day) = number of kinds worked that may not follow a kind worked the day before
public sealed class ForbiddenSuccession : PersonRule
{
    public static readonly KindPairsParameter Pairs = new("pairs", "May not follow each other",
    [
        new((int)ShiftKind.Night, (int)ShiftKind.Early),
        new((int)ShiftKind.Night, (int)ShiftKind.Day),
        new((int)ShiftKind.Late, (int)ShiftKind.Early),
    ]);

    public override RuleKey Key => RuleKey.ForbiddenSuccession;

    public override string Name => "Forbidden successions";

    public override string Formula => "kinds of a day that may not follow a kind of the day before";

    public override string Unit => "successions";

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Pairs];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var pairs = Pairs.Describe(parameters.Get(Pairs), kinds);
        return pairs.Length == 0 ? "Every kind of shift may follow every other." : $"These do not follow each other from one day to the next: {pairs}.";
    }

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule)
    {
        var forbidden = new ulong[KindSet.Capacity];
        foreach (var (first, second) in rule.Parameters.Get(Pairs)) forbidden[first] |= 1UL << second;
        var machine = new Machine(problem, forbidden);
        return rule.People.Select(person => new PersonMachine<Machine>(rule, problem.People[person], machine));
    }

    /// <summary>State: the kinds that may not be worked on the next day.</summary>
    private readonly struct Machine(Problem problem, ulong[] forbiddenAfter) : IDayMachine
    {
        public MachineShape Shape => MachineShape.Pattern;

        public long Begin => 0;

        public long Advance(long state, in DayWork work, out long amount)
        {
            amount = 0;
            if (work.First is null) return 0;
            amount = BitOperations.PopCount((ulong)state & work.Kinds);
            var next = forbiddenAfter[work.First.Shift.Kind];
            return (long)(work.Second is null ? next : next | forbiddenAfter[work.Second.Shift.Kind]);
        }

        public Finding Explain(long state, in DayWork work, long amount)
        {
            var shift = (((ulong)state & work.First!.Shift.KindBit) != 0 ? work.First : work.Second!).Shift;
            return new(shift, $"works {problem.Calendar.On(shift)}, which may not follow the shift of the day before");
        }
    }
}
