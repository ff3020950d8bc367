using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Team;

namespace SmartScheduling.Solver.Explain;

/// <summary>One person's part in what a rule of fairness shares, in hours, or in nights or weekends.</summary>
/// <param name="Person">Place in the problem's people.</param>
/// <param name="Before">What the person had before the period, within the weeks that the rule looks at.</param>
/// <param name="Has">That and what the roster adds.</param>
/// <param name="Fair">What would be the person's share of all that is worked.</param>
public sealed record FairShare(int Person, double Before, double Has, double Fair);

/// <summary>What a roster makes of one rule of fairness.</summary>
/// <param name="Rule">The setting.</param>
/// <param name="Weeks">How many weeks it looks at, the period included.</param>
/// <param name="IsTime">Whether hours are shared, rather than something that is counted.</param>
/// <param name="Shares">Of everybody who takes part, in the problem's order.</param>
public sealed record FairSharing(ActiveRule Rule, int Weeks, bool IsTime, IReadOnlyList<FairShare> Shares)
{
    /// <summary>One for each setting of a rule of fairness that is on.</summary>
    public static IReadOnlyList<FairSharing> Of(Problem problem, Roster roster) =>
        [.. Evaluation.Tallies(problem, roster).OfType<FairTally>().Select(tally => tally.Sharing())];
}
