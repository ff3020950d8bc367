using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// At least n shifts (of given kinds) in a period, less for time off, for days not employed and for days of the period that are not known.
// amount = sum over the stretches of max(0, floor(n × time there / length of the stretch) - shifts)
public sealed class MinShifts : PersonRule
{
    public static readonly NumberParameter Limit = NumberParameter.Count("count", "At least", 1, 0, 732);
    public static readonly KindsParameter Kinds = new("kinds", "Only these kinds");
    public static readonly PeriodParameter Stretch = new("period", "Period", Period.Week);

    public override RuleKey Key => RuleKey.MinShifts;

    public override string Name => "Minimum shifts";

    public override string Formula => "max(0, minimum × share of the period that the person is there - shifts), for each period";

    public override string Unit => "shifts";

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Limit, Kinds, Stretch];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var measure = new ShiftsWorked(parameters.Get(Kinds), Kinds.Describe(parameters.Get(Kinds), kinds));
        return $"Everybody works at least {measure.Describe(parameters.Get(Limit))} {parameters.Get(Stretch).Phrase}, less for absences and part periods.";
    }

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule)
    {
        var kinds = rule.Parameters.Get(Kinds);
        var measure = new ShiftsWorked(kinds, Kinds.Describe(kinds, problem.Kinds));
        return
            from windows in Windows.For(problem.Calendar, rule.Parameters.Get(Stretch))
            from index in rule.People
            let person = problem.People[index]
            let limits = windows.All.Select(window => Least(problem.Calendar, person, window, rule.Parameters.Get(Limit))).ToArray()
            where limits.Any(limit => limit > 0)
            select new PersonMachine<WindowCounter<ShiftsWorked>>(rule, person, new(problem.Calendar, windows, limits, LimitSide.AtLeast, measure));
    }

    private static long Least(Calendar calendar, Model.Person person, Window window, int limit) =>
        limit * Attendance.Minutes(calendar, person, window.First, window.Last) / window.FullMinutes;
}
