using System.Text.Json.Nodes;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules.Team;

namespace SmartScheduling.Web.Features.Optimization.Repair;

/// <summary>
/// The site's rules as a repair takes them. What is strict stays strict and open positions stay worse than anything; then each
/// change weighs more than all other soft rules could gain by it, so that those only choose among rosters with equally few changes.
/// </summary>
internal static class RepairRules
{
    // Points of a published assignment that does not stay.
    private const int PointsOfAChange = 1_000_000;

    // Somebody sent to a shift that is full is a change, too, that nobody asked for; but who is one too many already may stay.
    private const int PointsOfOneTooMany = PointsOfAChange / 2;

    // Moving one person is worth at most some thousands of units of any rule (hours² of an even share, minutes of rest).
    private const int HeaviestOther = 100;

    public static IReadOnlyList<RuleSnapshot> For(IReadOnlyList<RuleSnapshot> ofSite)
    {
        var heaviest = ofSite.Where(rule => rule.Level == RuleLevel.Soft).Select(rule => rule.Weight).DefaultIfEmpty().Max();
        return
        [
            .. ofSite.Where(rule => rule.Key != RuleKey.Stability).Select(rule => rule.Level == RuleLevel.Soft ? Lightened(rule, heaviest) : rule)
                .Select(rule => rule.Key == RuleKey.Coverage ? WithOver(rule) : rule),
            new(RuleKey.Stability, RuleLevel.Soft, PointsOfAChange, "{}", RuleScope.Everyone, null),
        ];
    }

    // In proportion to each other, and none of them to nothing.
    private static RuleSnapshot Lightened(RuleSnapshot rule, int heaviest) => heaviest <= HeaviestOther || rule.Weight == 0
        ? rule
        : rule with { Weight = Math.Max(1, (int)((long)rule.Weight * HeaviestOther / heaviest)) };

    private static RuleSnapshot WithOver(RuleSnapshot rule)
    {
        var parameters = JsonNode.Parse(rule.Parameters)!.AsObject();
        parameters[Coverage.Over.Name] = PointsOfOneTooMany;
        return rule with { Parameters = parameters.ToJsonString() };
    }
}
