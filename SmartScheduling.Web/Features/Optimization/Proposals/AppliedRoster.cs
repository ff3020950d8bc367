using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

/// <summary>One assignment of a roster that was put aside.</summary>
public sealed record KeptAssignment(Guid Shift, Guid Role, Guid Employee, bool Locked);

/// <summary>The roster of a week before a proposal was applied, as the activity keeps it.</summary>
public sealed record AppliedRoster(IReadOnlyList<KeptAssignment> Assignments)
{
    internal static async Task<AppliedRoster> OfAsync(WriteScope scope, Schedule schedule) => new(await scope.Db.ShiftAssignments
        .Where(one => one.ScheduleId == schedule.Id).OrderBy(one => one.Start).ThenBy(one => one.Id)
        .Select(one => new KeptAssignment(one.PlannedShiftId, one.JobRoleId, one.EmployeeId, one.Locked)).ToListAsync(scope.Cancellation));
}

/// <summary>That a proposal was applied, and which version the week had afterwards.</summary>
public sealed record AppliedSolution(Guid Solution, long Version, ApplyMode Mode, int Added, int Removed);
