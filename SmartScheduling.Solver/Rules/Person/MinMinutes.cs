using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// At least m minutes in a period, less for time off, for days not employed and for days of the period that are not known.
// amount = sum over the stretches of max(0, floor(m × time there / length of the stretch) - minutes worked); with m = 0 the contract's minimum a week × days / 7
public sealed class MinMinutes : PersonRule
{
    public static readonly NumberParameter Limit = NumberParameter.Minutes("minutes", "At least (0: the contract's minimum)", 0, 0, 527_040);
    public static readonly PeriodParameter Stretch = new("period", "Period", Period.Week);

    public override RuleKey Key => RuleKey.MinMinutes;

    public override string Name => "Minimum hours";

    public override string Formula => "max(0, minimum × share of the period that the person is there - minutes worked), for each period";

    public override string Unit => "missing minutes";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Soft, RuleLevel.Hard];

    public override IReadOnlyList<Parameter> Parameters => [Limit, Stretch];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var limit = parameters.Get(Limit);
        var phrase = parameters.Get(Stretch).Phrase;
        var least = limit == 0 ? $"at least the contract's minimum {phrase}" : $"at least {Wording.Hours(limit)} {phrase}";
        return $"Everybody works {least}, less for absences and part periods.";
    }

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule) =>
        from windows in Windows.For(problem.Calendar, rule.Parameters.Get(Stretch))
        from index in rule.People
        let person = problem.People[index]
        let limits = windows.All.Select(window => Least(problem.Calendar, person, window, rule.Parameters.Get(Limit))).ToArray()
        where limits.Any(limit => limit > 0)
        select new PersonMachine<WindowCounter<MinutesWorked>>(rule, person, new(problem.Calendar, windows, limits, LimitSide.AtLeast, default));

    private static long Least(Calendar calendar, Model.Person person, Window window, int fixedLimit)
    {
        var there = Attendance.Minutes(calendar, person, window.First, window.Last);
        return fixedLimit > 0
            ? fixedLimit * there / window.FullMinutes
            : (long)person.MinMinutes * window.FullDays * there / (7L * window.FullMinutes);
    }
}
