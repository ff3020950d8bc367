using SmartScheduling.Domain.Schedules;
using SmartScheduling.Solver.Explain;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

/// <summary>What happens to assignments that are there already.</summary>
public enum ApplyMode
{
    /// <summary>They stay; the proposal fills what is left, as far as the strict rules allow beside them.</summary>
    Keep,

    /// <summary>They are replaced by the proposal; only locked ones stay.</summary>
    Overwrite,
}

/// <summary>Exactly what applying a proposal does to the week.</summary>
/// <param name="Removed">Assignments that go.</param>
/// <param name="Added">Assignments that come.</param>
/// <param name="Stays">How many stay as they are.</param>
/// <param name="LeftOut">Proposed assignments that find no place beside those that stay.</param>
internal sealed record ApplyPlan(IReadOnlyList<ShiftAssignment> Removed, IReadOnlyList<ProposedAssignment> Added, int Stays, int LeftOut)
{
    public static ApplyPlan Of(Proposal proposal, ApplyMode mode)
    {
        var existing = proposal.Week.Rows.Shifts.SelectMany(shift => shift.Assignments).ToList();
        var there = existing.Select(one => new ProposedAssignment(one.PlannedShiftId, one.JobRoleId, one.EmployeeId)).ToHashSet();
        var missing = proposal.Assignments.Where(one => !there.Contains(one)).ToList();
        if (mode == ApplyMode.Overwrite)
        {
            var wanted = proposal.Assignments.ToHashSet();
            var removed = existing.Where(one => !one.Locked && !wanted.Contains(new(one.PlannedShiftId, one.JobRoleId, one.EmployeeId))).ToList();
            return new(removed, missing, existing.Count - removed.Count, 0);
        }

        var added = WhatFits(proposal.Week, missing);
        return new([], added, existing.Count, missing.Count - added.Count);
    }

    // Usually all of it fits at once; only when it does not, each is tried beside those before it.
    private static IReadOnlyList<ProposedAssignment> WhatFits(WeekProblem week, List<ProposedAssignment> missing)
    {
        var roster = week.Current.Copy();
        if (!HasRoomForAll(week, missing) || !new Hints(week.Problem, roster).Of([.. missing.Select(Change)]).IsAllowed)
            return [.. missing.Where(TryPlace)];
        return missing;

        RosterChange Change(ProposedAssignment one) => RosterChange.Add(week.PersonIndex(one.Employee), week.Position(one.Shift, one.Role));

        bool TryPlace(ProposedAssignment one)
        {
            var change = Change(one);
            var taken = roster.Assignments().Count(other => other.Position == change.Position);
            return taken < change.Position.Required
                && new Hints(week.Problem, roster).Of([change]).IsAllowed
                && roster.TryAssign(change.Person, change.Position);
        }
    }

    private static bool HasRoomForAll(WeekProblem week, List<ProposedAssignment> missing)
    {
        var taken = week.Current.Assignments().Select(one => one.Position)
            .Concat(missing.Select(one => week.Position(one.Shift, one.Role))).CountBy(position => position);
        return taken.All(position => position.Value <= position.Key.Required);
    }
}
