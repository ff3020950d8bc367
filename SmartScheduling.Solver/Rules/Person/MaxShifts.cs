using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// At most n shifts (of given kinds) in a period.
// amount = sum over the stretches of max(0, shifts - n)
public sealed class MaxShifts : PersonRule
{
    public static readonly NumberParameter Limit = NumberParameter.Count("count", "At most", 1, 0, 732);
    public static readonly KindsParameter Kinds = new("kinds", "Only these kinds");
    public static readonly PeriodParameter Stretch = new("period", "Period", Period.Day);

    public override RuleKey Key => RuleKey.MaxShifts;

    public override string Name => "Maximum shifts";

    public override string Formula => "max(0, shifts - maximum), for each period";

    public override string Unit => "shifts";

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Limit, Kinds, Stretch];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var measure = new ShiftsWorked(parameters.Get(Kinds), Kinds.Describe(parameters.Get(Kinds), kinds));
        return $"Nobody works more than {measure.Describe(parameters.Get(Limit))} {parameters.Get(Stretch).Phrase}.";
    }

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule)
    {
        var kinds = rule.Parameters.Get(Kinds);
        var measure = new ShiftsWorked(kinds, Kinds.Describe(kinds, problem.Kinds));
        return
            from windows in Windows.For(problem.Calendar, rule.Parameters.Get(Stretch))
            let limits = windows.All.Select(_ => (long)rule.Parameters.Get(Limit)).ToArray()
            from index in rule.People
            select new PersonMachine<WindowCounter<ShiftsWorked>>(
                rule, problem.People[index], new(problem.Calendar, windows, limits, LimitSide.AtMost, measure));
    }
}
