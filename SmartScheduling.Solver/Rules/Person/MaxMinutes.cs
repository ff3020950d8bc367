using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// At most m minutes in a period.
// amount = sum over the stretches of max(0, minutes worked - m); with m = 0 the contract's maximum a week × days / 7
public sealed class MaxMinutes : PersonRule
{
    public static readonly NumberParameter Limit = NumberParameter.Minutes("minutes", "At most (0: the contract's maximum)", 2880, 0, 527_040);
    public static readonly PeriodParameter Stretch = new("period", "Period", Period.Week);

    public override RuleKey Key => RuleKey.MaxMinutes;

    public override string Name => "Maximum hours";

    public override string Formula => "max(0, minutes worked - maximum), for each period";

    public override string Unit => "excess minutes";

    public override IReadOnlyList<Parameter> Parameters => [Limit, Stretch];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds)
    {
        var limit = parameters.Get(Limit);
        var phrase = parameters.Get(Stretch).Phrase;
        return limit == 0 ? $"Nobody works more {phrase} than the contract's maximum." : $"Nobody works more than {Wording.Hours(limit)} {phrase}.";
    }

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule) =>
        from windows in Windows.For(problem.Calendar, rule.Parameters.Get(Stretch))
        from index in rule.People
        let person = problem.People[index]
        let fixedLimit = rule.Parameters.Get(Limit)
        where fixedLimit > 0 || person.MaxMinutes > 0
        let limits = windows.All.Select(window => fixedLimit > 0 ? fixedLimit : (long)person.MaxMinutes * window.FullDays / 7).ToArray()
        select new PersonMachine<WindowCounter<MinutesWorked>>(rule, person, new(problem.Calendar, windows, limits, LimitSide.AtMost, default));
}
