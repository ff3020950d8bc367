using SmartScheduling.Domain.Runs;
using SmartScheduling.Solver.Model;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

/// <summary>A solution placed on the week as it is stored now.</summary>
internal sealed class Proposal
{
    public Proposal(WeekProblem week, SchedulingSolution solution)
    {
        (Week, Solution) = (week, solution);
        var known = ProposedAssignment.Of(solution).ToLookup(one => week.Knows(one.Employee) && week.FindPosition(one.Shift, one.Role) is not null);
        Assignments = [.. known[true]];
        Gone = known[false].Count();
        // The locks bring work at other locations and whatever was locked since.
        Roster = Roster.OfLocks(week.Problem);
        foreach (var one in Assignments)
            Roster.TryAssign(week.PersonIndex(one.Employee), week.Position(one.Shift, one.Role));
    }

    public WeekProblem Week { get; }

    public SchedulingSolution Solution { get; }

    public IReadOnlyList<ProposedAssignment> Assignments { get; }

    /// <summary>Proposed assignments whose shift or person is no longer there.</summary>
    public int Gone { get; }

    public Roster Roster { get; }
}
