using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Team;

// Everyone's share of the nights follows their contract, the days before included; who may work no nights takes no part.
// amount = sum over people of floor((nights - fair)²), fair = share × all nights / all shares, rounded to a sixtieth of a night; share = contract's target × hours employed and not on time off; over w weeks
public sealed class FairNights : FairRule
{
    public static readonly KindsParameter Nights = KindsParameter.Nights("kinds");

    public override RuleKey Key => RuleKey.FairNights;

    public override string Name => "Fair share of nights";

    public override string Formula => "(nights worked - fair share)², rounded down, for each person";

    public override string Unit => "squared nights";

    public override RuleLevel DefaultLevel => RuleLevel.Off;

    public override int DefaultWeight => 10;

    public override IReadOnlyList<Parameter> Parameters => [Weeks, Nights];

    public override string Sentence(RuleParameters parameters, IReadOnlyList<string> kinds) => Sentence("nights", parameters);

    private protected override FairMeasure Measure(Problem problem, ActiveRule rule) => new ShiftsToShare(rule.Parameters.Get(Nights));
}
