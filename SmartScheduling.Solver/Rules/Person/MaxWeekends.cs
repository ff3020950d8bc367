using System.Numerics;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// At most n weekends worked in w weeks; a weekend is worked when a shift starts on its Saturday or its Sunday.
// amount = number of weekends worked that are more than the n-th among the w weekends that end with them
public sealed class MaxWeekends : PersonRule
{
    public static readonly NumberParameter Limit = NumberParameter.Count("count", "Weekends worked, at most", 2, 0, 53);
    public static readonly NumberParameter Weeks = NumberParameter.Count("weeks", "In so many weeks", 4, 1, 53);

    public override RuleKey Key => RuleKey.MaxWeekends;

    public override string Name => "Maximum weekends";

    public override string Formula => "weekends worked beyond the maximum in the weeks that end with them";

    public override string Unit => "weekends";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Soft, RuleLevel.Hard];

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Limit, Weeks];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) =>
        $"Nobody works more than {Wording.Count(parameters.Get(Limit), "weekend", "weekends")} in {Wording.Count(parameters.Get(Weeks), "week", "weeks")}.";

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule)
    {
        var machine = new Machine(problem.Calendar, rule.Parameters.Get(Limit), rule.Parameters.Get(Weeks));
        return rule.People.Select(person => new PersonMachine<Machine>(rule, problem.People[person], machine));
    }

    /// <summary>State: a bit for each of the last w weekends, the lowest for the present one; set when it was worked.</summary>
    private readonly struct Machine(Calendar calendar, int limit, int weeks) : IDayMachine
    {
        private readonly long mask = (1L << weeks) - 1;

        public MachineShape Shape => MachineShape.Counter;

        public long Begin => 0;

        public long Advance(long state, in DayWork work, out long amount)
        {
            amount = 0;
            var weekday = calendar.Weekday(work.Day);
            if (weekday == DayOfWeek.Saturday) state = (state << 1) & mask;
            else if (weekday != DayOfWeek.Sunday) return state;
            if (work.IsOff || (state & 1) != 0) return state;
            state |= 1;
            if (BitOperations.PopCount((ulong)state) > limit) amount = 1;
            return state;
        }

        public Finding Explain(long state, in DayWork work, long amount) => new(work.First!.Shift,
            $"works more than {Wording.Count(limit, "weekend", "weekends")} in {Wording.Count(weeks, "week", "weeks")} with {calendar.On(work.First.Shift)}");
    }
}
