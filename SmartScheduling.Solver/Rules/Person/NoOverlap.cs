using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// Nobody is in two places at once.
// amount(day) = minutes of the day's duties during which an earlier duty still runs
public sealed class NoOverlap : PersonRule
{
    public override RuleKey Key => RuleKey.NoOverlap;

    public override string Name => "One place at a time";

    public override string Formula => "minutes of a duty during which an earlier one still runs";

    public override string Unit => "overlapping minutes";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Hard];

    public override bool AlwaysHolds => true;

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) => "Nobody is in two places at once.";

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule) =>
        problem.People.Select(person => new PersonMachine<Machine>(rule, person, new(problem.Calendar)));

    /// <summary>State: the end of the duty that runs longest, forgotten once the next day begins after it.</summary>
    private readonly struct Machine(Calendar calendar) : IDayMachine
    {
        private const long Over = long.MinValue;

        public MachineShape Shape => MachineShape.Pattern;

        public long Begin => Over;

        public long Advance(long state, in DayWork work, out long amount)
        {
            amount = 0;
            if (work.First is not null) state = Take(state, work.First.Shift, ref amount);
            if (work.Second is not null) state = Take(state, work.Second.Shift, ref amount);
            return state > calendar.Start(work.Day + 1) ? state : Over;
        }

        public Finding Explain(long state, in DayWork work, long amount)
        {
            var first = work.First!.Shift;
            return state > first.Start
                ? new(first, $"still works when {calendar.On(first)} begins")
                : new(work.Second!.Shift, $"works {first.Name} and {work.Second!.Shift.Name} on {calendar.Name(work.Day)}, which overlap by {Wording.Hours(amount)}");
        }

        private static long Take(long end, Shift shift, ref long amount)
        {
            if (end > shift.Start) amount += Math.Min(end, shift.End) - shift.Start;
            return Math.Max(end, shift.End);
        }
    }
}
