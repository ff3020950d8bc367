using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Machines;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Team;

/// <summary>A team rule about what everybody should have their share of, by contract and presence, over some weeks that end with the period.</summary>
public abstract class FairRule : TeamRule
{
    public static readonly NumberParameter Weeks = NumberParameter.Count("weeks", "Over so many weeks", 4, 1, 53);

    public override IReadOnlyList<RuleLevel> Levels => [RuleLevel.Soft];

    public override IReadOnlyList<Parameter> Parameters => [Weeks];

    public sealed override TeamTally Tally(Problem problem, ActiveRule rule)
    {
        var (measure, shares) = Shared(problem, rule);
        return new FairTally(problem, rule, measure, shares);
    }

    /// <summary>What is shared, and who should have which part of it.</summary>
    internal (FairMeasure Measure, FairShares Shares) Shared(Problem problem, ActiveRule rule)
    {
        var measure = Measure(problem, rule);
        return (measure, new(problem, rule, measure));
    }

    private protected abstract FairMeasure Measure(Problem problem, ActiveRule rule);

    /// <summary>The rule as one about single people; null where what all have together does not hang on filled places alone.</summary>
    internal FairWhenFilled? WhenFilled(Problem problem, ActiveRule rule) => FairWhenFilled.Of(problem, rule, Measure(problem, rule));

    private protected static string Sentence(string shared, RuleParameters parameters) =>
        $"Everyone's share of the {shared} follows their contract, over {Wording.Count(parameters.Get(Weeks), "week", "weeks")}.";
}
