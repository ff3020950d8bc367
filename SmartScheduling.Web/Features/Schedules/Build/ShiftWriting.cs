using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Time;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>Puts terms into a planned shift.</summary>
internal static class ShiftWriting
{
    public static async Task<bool> KnowsRolesAsync(this ReadScope scope, IReadOnlyList<RoleCount> requirements)
    {
        var ids = requirements.Select(required => required.JobRoleId).ToList();
        return await scope.Db.JobRoles.CountAsync(role => ids.Contains(role.Id), scope.Cancellation) == ids.Count;
    }

    public static Task<PlannedShift?> ShiftAsync(this ReadScope scope, Guid scheduleId, Guid shiftId) =>
        scope.Db.PlannedShifts.Include(shift => shift.Requirements).Include(shift => shift.Assignments).AsSplitQuery()
            .SingleOrDefaultAsync(shift => shift.Id == shiftId && shift.ScheduleId == scheduleId, scope.Cancellation);

    /// <summary>Assignments move along with the times.</summary>
    public static void WriteTo(this ShiftTerms terms, PlannedShift shift, SiteTime time)
    {
        (shift.Name, shift.Kind, shift.Colour, shift.Priority) = (terms.Name.Trim(), terms.Kind, terms.Colour, terms.Priority);
        shift.SetTimes(terms.StartTime, terms.EndTime, time);
        shift.Requirements.RemoveAll(required => !terms.Requirements.Any(wanted => wanted.JobRoleId == required.JobRoleId));
        foreach (var wanted in terms.Requirements)
        {
            if (shift.Requirements.Find(required => required.JobRoleId == wanted.JobRoleId) is { } required)
                required.Count = wanted.Count;
            else
                shift.Requirements.Add(new() { PlannedShiftId = shift.Id, JobRoleId = wanted.JobRoleId, Count = wanted.Count });
        }
    }
}
