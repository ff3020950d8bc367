using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>Deletes a draft in which nobody is assigned, together with its shifts and its runs.</summary>
public sealed class DeleteSchedule(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(Guid scheduleId, long version, CancellationToken cancellation = default) =>
        operations.WriteAsync(Permission.EditSchedules, async Task<Outcome<Nothing>> (scope) =>
        {
            var opened = await scope.OpenForEditAsync(scheduleId, version);
            if (opened.Value is not { } schedule)
                return opened.Failure();
            var assigned = await scope.Db.ShiftAssignments.CountAsync(assignment => assignment.ScheduleId == scheduleId, scope.Cancellation);
            if (assigned > 0)
                return new Refusal($"{Wording.Count(assigned, "assignment stands", "assignments stand")} in this week. Take people off their shifts first; then it can be deleted.");
            if (await scope.Db.SchedulingRuns.AnyAsync(run => run.ScheduleId == scheduleId
                && (run.State == RunState.Pending || run.State == RunState.Running || run.State == RunState.Cancelling), scope.Cancellation))
                return new Refusal("An optimization works on this week. Cancel it, or wait until it has ended.");

            var shifts = await scope.Db.PlannedShifts.CountAsync(shift => shift.ScheduleId == scheduleId, scope.Cancellation);
            var period = SiteFormat.For(await scope.SiteAsync()).Period(schedule.StartDate, schedule.Days);
            scope.Record(nameof(DeleteSchedule), nameof(Schedule), scheduleId, $"{period} deleted with {Wording.Count(shifts, "shift", "shifts")}",
                before: new { schedule.LocationId, schedule.StartDate, schedule.Days, Shifts = shifts });
            scope.Db.Schedules.Remove(schedule);
            scope.Announce(new ScheduleChanged(scheduleId));
            return Outcome.Done();
        }, cancellation);
}
