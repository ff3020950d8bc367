using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// At most n night shifts in a row, then r minutes of rest.
// amount(day) = 1 when the day has a night though the n days before it had one each, or work that begins after n nights in a row before r minutes without work have passed
public sealed class MaxConsecutiveNights : PersonRule
{
    public static readonly NumberParameter Limit = NumberParameter.Count("count", "Nights in a row, at most", 4, 1, 31);
    public static readonly NumberParameter Rest = NumberParameter.Minutes("minutes", "Then a rest of", 2880, 0, 10_080);
    public static readonly KindsParameter Nights = KindsParameter.Nights("kinds");

    public override RuleKey Key => RuleKey.MaxConsecutiveNights;

    public override string Name => "Longest run of nights";

    public override string Formula => "days with one more night, or with work before the rest is over, after the most nights in a row";

    public override string Unit => "nights over";

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Limit, Rest, Nights];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) =>
        $"Nobody works more than {Wording.Count(parameters.Get(Limit), "night", "nights")} in a row; after that come {Wording.Hours(parameters.Get(Rest))} of rest.";

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule)
    {
        var machine = new Machine(problem.Calendar, rule.Parameters.Get(Limit), rule.Parameters.Get(Rest), rule.Parameters.Get(Nights));
        return rule.People.Select(person => new PersonMachine<Machine>(rule, problem.People[person], machine));
    }

    /// <summary>
    /// State: in the lowest bits the nights in a row so far, not counted beyond the most; above them, while a rest is due,
    /// the end of the last shift.
    /// </summary>
    private readonly struct Machine(Calendar calendar, int limit, int rest, KindSet nights) : IDayMachine
    {
        private const int RunBits = 5;
        private const long NotDue = -1L << 40;

        public MachineShape Shape => MachineShape.Pattern;

        public long Begin => NotDue << RunBits;

        public long Advance(long state, in DayWork work, out long amount)
        {
            var run = (int)(state & (1 << RunBits) - 1);
            var end = state >> RunBits;
            var isDue = end != NotDue;
            var isNight = IsNight(work.First) || IsNight(work.Second);
            // What comes too early does not end the wait for the rest.
            var isOver = ComesEarly(work.First, ref isDue, ref end) | ComesEarly(work.Second, ref isDue, ref end) | (isNight && run == limit);
            amount = isOver ? 1 : 0;
            run = !isNight ? 0 : isOver ? limit : run + 1;
            isDue = (isDue || isOver || run == limit) && end + rest > calendar.Start(work.Day + 1);
            return (isDue ? end : NotDue) << RunBits | (long)run;
        }

        public Finding Explain(long state, in DayWork work, long amount) => new(work.First!.Shift,
            $"works {calendar.On(work.First.Shift)} after {Wording.Count(limit, "night", "nights")} in a row, before {Wording.Hours(rest)} of rest");

        private bool IsNight(Position? position) => position is not null && nights.Includes(position.Shift.Kind);

        /// <summary>Whether a shift begins before the rest that is due; when it does not, none is due any more.</summary>
        private bool ComesEarly(Position? position, ref bool isDue, ref long end)
        {
            if (position is null) return false;
            isDue = isDue && position.Shift.Start - end < rest;
            end = Math.Max(end, position.Shift.End);
            return isDue;
        }
    }
}
