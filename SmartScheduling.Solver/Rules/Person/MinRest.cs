using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// Between two shifts of a person lie at least r minutes.
// amount(day) = sum over the day's shifts (of the kinds "before") of max(0, r - gap to the latest end of an earlier shift (of the kinds "after")); a gap is at least 0
public sealed class MinRest : PersonRule
{
    public static readonly NumberParameter Rest = NumberParameter.Minutes("minutes", "Rest", 660, 0, 10_080);
    public static readonly KindsParameter After = new("after", "Only after");
    public static readonly KindsParameter Before = new("before", "Only before");

    public override RuleKey Key => RuleKey.MinRest;

    public override string Name => "Rest between shifts";

    public override string Formula => "max(0, rest meant - rest given), for each shift";

    public override string Unit => "missing minutes";

    public override IReadOnlyList<Parameter> Parameters => [Rest, After, Before];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var after = After.Describe(parameters.Get(After), kinds);
        var before = Before.Describe(parameters.Get(Before), kinds);
        var rest = Wording.Hours(parameters.Get(Rest));
        if (after.Length == 0 && before.Length == 0) return $"Between two shifts of a person lie at least {rest}.";
        return $"Between {Of(after)} and {Of(before)} later on lie at least {rest}.";
    }

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule)
    {
        var machine = new Machine(problem.Calendar, rule.Parameters.Get(Rest), rule.Parameters.Get(After), rule.Parameters.Get(Before));
        return rule.People.Select(person => new PersonMachine<Machine>(rule, problem.People[person], machine));
    }

    private static string Of(string kinds) => kinds.Length == 0 ? "a shift" : $"a shift of the kind {kinds}";

    /// <summary>State: the latest end of a shift, forgotten once everything that starts the next day is far enough from it.</summary>
    private readonly struct Machine(Calendar calendar, int rest, KindSet after, KindSet before) : IDayMachine
    {
        private const long Rested = long.MinValue / 2;

        public MachineShape Shape => MachineShape.Pattern;

        public long Begin => Rested;

        public long Advance(long state, in DayWork work, out long amount)
        {
            amount = 0;
            if (work.First is not null) state = Take(state, work.First.Shift, ref amount);
            if (work.Second is not null) state = Take(state, work.Second.Shift, ref amount);
            return state + rest > calendar.Start(work.Day + 1) ? state : Rested;
        }

        public Finding Explain(long state, in DayWork work, long amount)
        {
            var firstAmount = 0L;
            var end = Take(state, work.First!.Shift, ref firstAmount);
            var shift = (firstAmount > 0 ? work.First : work.Second!).Shift;
            var gap = Math.Max(0, shift.Start - (firstAmount > 0 ? state : end));
            return new(shift, $"has {Wording.Hours(gap)} of rest before {calendar.On(shift)}; {Wording.Hours(rest)} are meant");
        }

        private long Take(long end, Shift shift, ref long amount)
        {
            if (before.Includes(shift.Kind)) amount += Math.Max(0, rest - Math.Max(0, shift.Start - end));
            return after.Includes(shift.Kind) ? Math.Max(end, shift.End) : end;
        }
    }
}
