using System.Globalization;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// At least and at most so many days off in a period; a day with little work is half a day off.
// amount = sum over the stretches of half days off outside ceil(2 × limit × days there / days of the stretch)
//
// A day counts when the person is employed and no time off touches it: leave is neither a day off nor a day on which one was owed.
// Both limits are rounded up, to half days or, where there are none, to whole ones: who is there for a part gets a free day
// rather than half of one, and may be off rather than not. No limit asks for what the known days before the period exclude:
// not for more days off than are left, and nobody is blamed for the days off they had.
public sealed class DaysOff : PersonRule
{
    public static readonly NumberParameter Least = NumberParameter.Count("least", "At least", 1, 0, Period.MaxDays);
    public static readonly NumberParameter Most = NumberParameter.Count("most", $"At most ({Period.MaxDays}: any number)", Period.MaxDays, 0, Period.MaxDays);
    public static readonly NumberParameter HalfDay = NumberParameter.Minutes("halfDay", "Half a day off has at most (0: no half days)", 300, 0, 1440);
    public static readonly PeriodParameter Stretch = new("period", "Period", Period.Week);

    public override RuleKey Key => RuleKey.DaysOff;

    public override string Name => "Days off";

    public override string Formula => "half days off too few or too many, of the limits × share of the period that the person is there, for each period";

    public override string Unit => "half days";

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Least, Most, HalfDay, Stretch];

    public override IEnumerable<Fault> Faults(RuleParameters parameters, RuleInput setting, ProblemInput input)
    {
        if (parameters.Get(Least) > parameters.Get(Most)) yield return new(Least.Name, $"{Name}: at least {parameters.Get(Least)} and at most {parameters.Get(Most)} contradict each other.");
    }

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var half = parameters.Get(HalfDay);
        var halves = half == 0 ? "" : $"; a day with at most {Wording.Hours(half)} of work is half a day off";
        return $"Everybody has {Limits(parameters.Get(Least), parameters.Get(Most))} off {parameters.Get(Stretch).Phrase}, less for absences and part periods{halves}.";
    }

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule) =>
        from windows in Windows.For(problem.Calendar, rule.Parameters.Get(Stretch))
        from index in rule.People
        let person = problem.People[index]
        let measure = new HalfDaysFree(problem.Calendar, person, rule.Parameters.Get(HalfDay))
        from side in new[] { LimitSide.AtLeast, LimitSide.AtMost }
        where side == LimitSide.AtLeast ? rule.Parameters.Get(Least) > 0 : rule.Parameters.Get(Most) < Most.Default
        let limits = windows.All.Select(window => Limit(person, measure, window, rule.Parameters, side)).ToArray()
        select new PersonMachine<WindowCounter<HalfDaysFree>>(
            rule, person, new(problem.Calendar, windows, limits, side, measure), isMendedByWork: side == LimitSide.AtMost);

    private static long Limit(Model.Person person, HalfDaysFree measure, Window window, RuleParameters parameters, LimitSide side)
    {
        var step = parameters.Get(HalfDay) > 0 ? 1 : 2;
        var limit = 2L * parameters.Get(side == LimitSide.AtLeast ? Least : Most) * measure.DaysThere(window.First, window.Last);
        var share = (limit + step * window.FullDays - 1) / (step * window.FullDays) * step;
        var before = person.History.Where(work => work.Day >= window.First && work.Day <= window.Last).Sum(work => measure.Measure(work));
        return side == LimitSide.AtLeast
            ? Math.Min(share, before + 2 * measure.DaysThere(Math.Max(0, window.First), window.Last))
            : Math.Max(share, before);
    }

    private static string Limits(int least, int most)
    {
        if (most == Most.Default) return least == 0 ? "any number of days" : $"at least {Wording.Count(least, "day", "days")}";
        if (least == most) return $"exactly {Wording.Count(least, "day", "days")}";
        return least == 0 ? $"at most {Wording.Count(most, "day", "days")}" : $"{least} to {most} days";
    }

    /// <summary>The half days off of the days on which the person is there.</summary>
    private readonly struct HalfDaysFree : IMeasure
    {
        private readonly bool[] isThere;
        private readonly int knownDaysBefore;
        private readonly int half;

        public HalfDaysFree(Model.Calendar calendar, Model.Person person, int half)
        {
            this.half = half;
            knownDaysBefore = calendar.KnownDaysBefore;
            isThere = [.. Enumerable.Range(-knownDaysBefore, knownDaysBefore + calendar.Days)
                .Select(day => person.IsEmployed(day) && MinuteRange.Overlap(person.TimeOff, calendar.Start(day), calendar.Start(day + 1)) == 0)];
        }

        /// <summary>Of the known days [first, last]; 0 where there are none.</summary>
        public int DaysThere(int first, int last)
        {
            var count = 0;
            for (var day = first; day <= last; day++) count += isThere[day + knownDaysBefore] ? 1 : 0;
            return count;
        }

        public long Measure(in DayWork work)
        {
            if (!isThere[work.Day + knownDaysBefore]) return 0;
            if (work.IsOff) return 2;
            return work.Minutes <= half ? 1 : 0;
        }

        public string Describe(long count) =>
            count == 2 ? "1 day off" : $"{(count / 2m).ToString("0.#", CultureInfo.InvariantCulture)} days off";
    }
}
