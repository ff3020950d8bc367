using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Team;

// Everyone's share of the minutes worked follows their contract, the days before included.
// amount = sum over people of floor((minutes - fair)² / 3600) in hours², fair = share × all minutes / all shares, rounded to a minute; share = contract's target × hours employed and not on time off; over w weeks
public sealed class FairMinutes : FairRule
{
    public override RuleKey Key => RuleKey.FairMinutes;

    public override string Name => "Fair share of hours";

    public override string Formula => "(hours worked - fair share)², rounded down, for each person";

    public override string Unit => "squared hours";

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) => Sentence("hours", parameters);

    private protected override FairMeasure Measure(Problem problem, ActiveRule rule) => new HoursToShare();
}
