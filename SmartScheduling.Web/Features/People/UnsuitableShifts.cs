using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.People;

/// <summary>Shifts to come for which a person no longer is the right one.</summary>
internal static class UnsuitableShifts
{
    /// <summary>One sentence when there are any.</summary>
    public static async Task<IEnumerable<string>> UnsuitableShiftsAsync(this ReadScope scope, Employee person)
    {
        var today = (await scope.SiteAsync()).Time().Day(scope.Now);
        var planned = await (
            from assignment in scope.Db.ShiftAssignments
            join shift in scope.Db.PlannedShifts on assignment.PlannedShiftId equals shift.Id
            where assignment.EmployeeId == person.Id && shift.Date >= today
            select new { shift.Date, shift.Kind, assignment.JobRoleId }).ToListAsync(scope.Cancellation);
        var unsuitable = planned.Count(shift =>
            !person.IsEmployedOn(shift.Date) || !person.Holds(shift.JobRoleId) || person.ExcludedKinds.Includes(shift.Kind));
        return unsuitable == 0
            ? []
            : [$"{person.Name} is still assigned to {Wording.Count(unsuitable, "shift", "shifts")} to come that no longer fit. Change them in the schedule."];
    }
}
