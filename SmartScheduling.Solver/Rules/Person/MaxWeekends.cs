using System.Numerics;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// At most n weekends worked in w weeks, or in the period alone where w is 0; a weekend is worked when a shift starts on its Saturday or its Sunday.
// amount = number of weekends worked that are more than the n-th among the w weekends (or those of the period) that end with them
public sealed class MaxWeekends : PersonRule
{
    public static readonly NumberParameter Limit = NumberParameter.Count("count", "Weekends worked, at most", 2, 0, 53);
    public static readonly NumberParameter Weeks = NumberParameter.Count("weeks", "In so many weeks (0: the period alone)", 4, 0, 53);

    public override RuleKey Key => RuleKey.MaxWeekends;

    public override string Name => "Maximum weekends";

    public override string Formula => "weekends worked beyond the maximum in the weeks that end with them, or in the period";

    public override string Unit => "weekends";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Soft, RuleLevel.Hard];

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Limit, Weeks];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) =>
        $"Nobody works more than {Phrase(parameters.Get(Limit), parameters.Get(Weeks))}.";

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule)
    {
        var limit = rule.Parameters.Get(Limit);
        var weeks = rule.Parameters.Get(Weeks);
        var calendar = problem.Calendar;
        var known = Enumerable.Range(-calendar.KnownDaysBefore, calendar.KnownDaysBefore + calendar.Days)
            .Count(day => calendar.Weekday(day) == DayOfWeek.Saturday || (day == -calendar.KnownDaysBefore && calendar.Weekday(day) == DayOfWeek.Sunday));
        return rule.People.Select(index => problem.People[index]).Select<Model.Person, PersonMachine>(person => weeks == 0 || known <= weeks
            ? new PersonMachine<AllWeekends>(rule, person, new(calendar, limit, weeks, weeks == 0 ? 0 : WorkedBefore(calendar, person)))
            : new PersonMachine<LastWeekends>(rule, person, new(calendar, limit, weeks)));
    }

    private static int WorkedBefore(Calendar calendar, Model.Person person) => person.History
        .Where(work => !work.IsOff && calendar.Weekday(work.Day) is (DayOfWeek.Saturday or DayOfWeek.Sunday))
        .Select(work => work.Day - (calendar.Weekday(work.Day) == DayOfWeek.Sunday ? 1 : 0)).Distinct().Count();

    private static string Phrase(int limit, int weeks) =>
        $"{Wording.Count(limit, "weekend", "weekends")} {(weeks == 0 ? "in the period" : $"in {Wording.Count(weeks, "week", "weeks")}")}";

    private static Finding Broken(Calendar calendar, in DayWork work, int limit, int weeks) => new(work.First!.Shift,
        $"works more than {Phrase(limit, weeks)} with {calendar.On(work.First.Shift)}");

    /// <summary>
    /// For periods in which every known weekend counts, or none of the days before does. State: the weekends worked, times two; one more when this Saturday was.
    /// </summary>
    private readonly struct AllWeekends(Calendar calendar, int limit, int weeks, int workedBefore) : IDayMachine, ICounter
    {
        public MachineShape Shape => MachineShape.Counter;

        public long Begin => 0;

        public long BeginMemory => 0;

        public long Advance(long state, in DayWork work, out long amount)
        {
            var memory = Remember(state & 1, work, out var added);
            var sum = (state >> 1) + added;
            amount = sum > limit ? added : 0;
            return sum << 1 | memory;
        }

        public long Remember(long memory, in DayWork work, out long added)
        {
            added = 0;
            var weekday = calendar.Weekday(work.Day);
            if (weekday is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || (weeks == 0 && work.Day < 0)) return 0;
            if (!work.IsOff && (weekday == DayOfWeek.Saturday || memory == 0)) added = 1;
            return weekday == DayOfWeek.Saturday ? added : 0;
        }

        public bool ClosesAfter(int day) => day == calendar.Days - 1;

        /// <summary>What was too much before the period is not counted against it.</summary>
        public long AmountAt(int day, long sum) => Math.Max(0, sum - Math.Max(limit, workedBefore));

        public Finding Explain(long state, in DayWork work, long amount) => Broken(calendar, work, limit, weeks);
    }

    /// <summary>State: a bit for each of the last w weekends, the lowest for the present one; set when it was worked.</summary>
    private readonly struct LastWeekends(Calendar calendar, int limit, int weeks) : IDayMachine
    {
        private readonly long mask = (1L << weeks) - 1;

        public MachineShape Shape => MachineShape.Pattern;

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

        public Finding Explain(long state, in DayWork work, long amount) => Broken(calendar, work, limit, weeks);
    }
}
