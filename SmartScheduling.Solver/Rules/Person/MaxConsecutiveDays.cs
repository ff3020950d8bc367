using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// At most n working days (or days with certain kinds) in a row.
// amount(day) = 1 when the day is such a day and the n days before it were, too
public sealed class MaxConsecutiveDays : PersonRule
{
    public static readonly NumberParameter Limit = NumberParameter.Count("count", "Working days in a row, at most", 6, 1, 366);
    public static readonly KindsParameter Kinds = new("kinds", "Only days with these kinds");

    public override RuleKey Key => RuleKey.MaxConsecutiveDays;

    public override string Name => "Longest run of working days";

    public override string Formula => "max(0, length - maximum), for each run of working days";

    public override string Unit => "days over";

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Limit, Kinds];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) =>
        $"Nobody works more than {Wording.Days(parameters.Get(Limit), Kinds.Describe(parameters.Get(Kinds), kinds))} in a row.";

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule)
    {
        var kinds = rule.Parameters.Get(Kinds);
        var machine = new Machine(problem.Calendar, rule.Parameters.Get(Limit), kinds, Kinds.Describe(kinds, problem.Kinds));
        return rule.People.Select(person => new PersonMachine<Machine>(rule, problem.People[person], machine));
    }

    /// <summary>State: such days in a row so far, not counted beyond the maximum.</summary>
    private readonly struct Machine(Calendar calendar, int limit, KindSet kinds, string names) : IDayMachine
    {
        public MachineShape Shape => MachineShape.Pattern;

        public long Begin => 0;

        public long Advance(long state, in DayWork work, out long amount)
        {
            amount = 0;
            if ((work.Kinds & kinds.Bits) == 0) return 0;
            if (state < limit) return state + 1;
            amount = 1;
            return state;
        }

        public Finding Explain(long state, in DayWork work, long amount) => new(work.First!.Shift,
            $"works more than {Wording.Days(limit, names)} in a row with {calendar.On(work.First.Shift)}");
    }
}
