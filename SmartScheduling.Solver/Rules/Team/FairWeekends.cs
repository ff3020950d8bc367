using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Team;

// Everyone's share of the weekends worked follows their contract, the days before included.
// amount = sum over people of floor((weekends - fair)²), fair = share × all weekends / all shares, rounded to a sixtieth of a weekend; share = contract's target × hours employed and not on time off; over w weeks
public sealed class FairWeekends : FairRule
{
    public override RuleKey Key => RuleKey.FairWeekends;

    public override string Name => "Fair share of weekends";

    public override string Formula => "(weekends worked - fair share)², rounded down, for each person";

    public override string Unit => "squared weekends";

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 10;

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) => Sentence("weekends", parameters);

    private protected override FairMeasure Measure(Problem problem, ActiveRule rule) => new WeekendsToShare(problem.Calendar, problem.People.Count);
}
