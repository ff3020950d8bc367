using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// In every 7 days a person has one rest of at least r minutes.
// amount(day) = r - rest of the day, when none of the 7 days up to it has a rest of r; the rest of a day is the longest time without work that reaches into it, counted up to the day's end
public sealed class WeeklyRest : PersonRule
{
    public static readonly NumberParameter Rest = NumberParameter.Minutes("minutes", "Rest", 2160, 60, 8640);

    public override RuleKey Key => RuleKey.WeeklyRest;

    public override string Name => "Weekly rest";

    public override string Formula => "max(0, rest meant - longest rest at hand), for each day with no such rest in the 7 days up to it";

    public override string Unit => "missing minutes";

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override IReadOnlyList<Parameter> Parameters => [Rest];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) =>
        $"In every 7 days a person has one rest of at least {Wording.Hours(parameters.Get(Rest))}.";

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule)
    {
        var machine = new Machine(problem.Calendar, rule.Parameters.Get(Rest));
        return rule.People.Select(person => new PersonMachine<Machine>(rule, problem.People[person], machine));
    }

    /// <summary>
    /// State: the end of the last shift and, in the lowest bits, the days since the last one with a rest; or that a rest is
    /// being had, the unknown past included.
    /// </summary>
    private readonly struct Machine(Calendar calendar, int rest) : IDayMachine
    {
        private const long Resting = long.MinValue;
        private const int DayBits = 3;
        private const long DayMask = (1 << DayBits) - 1;

        /// <summary>Beyond so many days since the last rest nothing changes any more: the next one without breaks the rule.</summary>
        private const long LastDay = 6;

        public MachineShape Shape => MachineShape.Pattern;

        public long Begin => Resting;

        public long Advance(long state, in DayWork work, out long amount)
        {
            var had = LongestRest(state, work, out var end);
            amount = 0;
            if (had >= rest) return calendar.Start(work.Day + 1) - end >= rest ? Resting : end << DayBits;
            // While a rest is being had every day has one, so this state has an end and a number of days.
            var days = state & DayMask;
            if (days == LastDay) amount = rest - had;
            return end << DayBits | Math.Min(days + 1, LastDay);
        }

        public Finding Explain(long state, in DayWork work, long amount) => new(work.First?.Shift,
            $"has no rest of {Wording.Hours(rest)} in the 7 days up to {calendar.Name(work.Day)}; {Wording.Hours(rest - amount)} are the most on that day");

        private long LongestRest(long state, in DayWork work, out long end)
        {
            var longest = 0L;
            end = state == Resting ? calendar.Start(work.Day) - 2L * rest : state >> DayBits;
            if (work.First is not null) Take(work.First.Shift, ref end, ref longest);
            if (work.Second is not null) Take(work.Second.Shift, ref end, ref longest);
            return Math.Max(longest, calendar.Start(work.Day + 1) - end);
        }

        private static void Take(Shift shift, ref long end, ref long longest)
        {
            longest = Math.Max(longest, shift.Start - end);
            end = Math.Max(end, shift.End);
        }
    }
}
