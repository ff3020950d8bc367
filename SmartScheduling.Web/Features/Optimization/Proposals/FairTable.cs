using SmartScheduling.Solver.Explain;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

/// <summary>One person's part in what is shared: before the week, with it as it is now, with the proposal, and what would be fair.</summary>
public sealed record FairRow(string Person, double Before, double Now, double Proposed, double Fair)
{
    /// <summary>How far the proposal is from what would be fair; above zero where it is too much.</summary>
    public double Distance => Proposed - Fair;
}

/// <summary>What the proposal makes of one rule of fairness, the weeks before included.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Weeks">How many weeks it looks at, the planned one included.</param>
/// <param name="IsTime">Whether hours are shared, rather than nights or weekends.</param>
/// <param name="Rows">Everybody who takes part, by name.</param>
public sealed record FairTable(string Rule, int Weeks, bool IsTime, IReadOnlyList<FairRow> Rows)
{
    internal static IReadOnlyList<FairTable> Of(Proposal proposal)
    {
        var week = proposal.Week;
        return
        [
            .. from pair in FairSharing.Of(week.Problem, week.Current).Zip(FairSharing.Of(week.Problem, proposal.Roster))
               let rows = pair.First.Shares.Zip(pair.Second.Shares, (now, then) =>
                   new FairRow(week.Problem.People[then.Person].Name, then.Before, now.Has, then.Has, then.Fair))
               select new FairTable(pair.Second.Rule.Definition.Name, pair.Second.Weeks, pair.Second.IsTime, [.. rows]),
        ];
    }
}
