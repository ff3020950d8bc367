using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// A run of working days (or of days with certain kinds) is at least n long; one that began before the known days, or may go on after the period, is not judged.
// amount(day) = n - length of the run that ended the day before, when that is shorter
public sealed class MinConsecutiveDays : PersonRule
{
    public static readonly NumberParameter Limit = NumberParameter.Count("count", "Working days in a row, at least", 2, 1, 31);
    public static readonly KindsParameter Kinds = new("kinds", "Only days with these kinds");

    public override RuleKey Key => RuleKey.MinConsecutiveDays;

    public override string Name => "Shortest run of working days";

    public override string Formula => "max(0, minimum - length), for each run of working days that ends";

    public override string Unit => "days short";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Soft, RuleLevel.Hard];

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 3;

    public override IReadOnlyList<Parameter> Parameters => [Limit, Kinds];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var names = Kinds.Describe(parameters.Get(Kinds), kinds);
        return $"Whoever works{(names.Length == 0 ? "" : $" {names}")}, works at least {Wording.Days(parameters.Get(Limit), names)} in a row.";
    }

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule)
    {
        var kinds = rule.Parameters.Get(Kinds);
        var machine = new Machine(problem.Calendar, rule.Parameters.Get(Limit), kinds, Kinds.Describe(kinds, problem.Kinds));
        return rule.People.Select(person => new PersonMachine<Machine>(rule, problem.People[person], machine));
    }

    /// <summary>State: such days in a row so far; the minimum stands for "long enough", the unknown past included.</summary>
    private readonly struct Machine(Calendar calendar, int limit, KindSet kinds, string names) : IDayMachine
    {
        public MachineShape Shape => MachineShape.Pattern;

        public long Begin => limit;

        public long Advance(long state, in DayWork work, out long amount)
        {
            amount = 0;
            if ((work.Kinds & kinds.Bits) != 0) return Math.Min(state + 1, limit);
            if (state > 0) amount = limit - state;
            return 0;
        }

        public Finding Explain(long state, in DayWork work, long amount) => new(null,
            $"works only {Wording.Days(state, names)} in a row until {calendar.Name(work.Day - 1)}; at least {limit} are meant");
    }
}
