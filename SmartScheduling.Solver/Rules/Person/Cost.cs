using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Person;

// Wages, with the overtime factor above the contract's minutes a week.
// amount = sum over the days of minutes × wage / 60, and over the weeks of max(0, minutes - contract's target) × wage / 60 × (factor - 1); each day and each week rounded to whole units of money, halves up
public sealed class Cost : PersonRule
{
    public static readonly NumberParameter Overtime = NumberParameter.Count("overtime", "Overtime in percent of the wage", 125, 100, 1000);

    public override RuleKey Key => RuleKey.Cost;

    public override string Name => "Wages";

    public override string Formula =>
        "hours × wage for each day, and hours above the contract's target × wage × (overtime factor - 1) for each week, each rounded to whole units of money";

    public override string Unit => "units of money";

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Soft];

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override IReadOnlyList<Parameter> Parameters => [Overtime];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) =>
        $"Wages are low; an hour above the contract's target of a week costs {parameters.Get(Overtime)} % of the wage.";

    public override IEnumerable<PersonMachine> Machines(Problem problem, ActiveRule rule)
    {
        var weeks = Windows.For(problem.Calendar, Period.Week)[0];
        foreach (var index in rule.People)
        {
            var person = problem.People[index];
            if (person.WagePerHour == 0) continue;
            yield return new PersonMachine<WageMachine>(rule, person, new(problem.Calendar, person.WagePerHour));
            var premium = (person.OvertimePercent ?? rule.Parameters.Get(Overtime)) - 100;
            if (premium > 0 && person.TargetMinutes > 0)
                yield return new PersonMachine<OvertimeMachine>(rule, person, new(problem.Calendar, weeks, person.TargetMinutes, (long)person.WagePerHour * premium));
        }
    }
}
