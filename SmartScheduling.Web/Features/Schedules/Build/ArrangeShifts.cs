using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>Changes which templates stand on which days of a draft: adds and removes shifts until the counts are as asked.</summary>
public sealed class ArrangeShifts(Operations operations)
{
    /// <param name="scheduleId">Which schedule.</param>
    /// <param name="version">The version that the plan was made from.</param>
    /// <param name="cells">Counts wanted; cells that are not named stay.</param>
    /// <param name="mayUnassign">How many assignments the caller agreed to lose with removed shifts.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public Task<Outcome<Arranged>> ExecuteAsync(
        Guid scheduleId, long version, IReadOnlyList<PlanCell> cells, int mayUnassign, CancellationToken cancellation = default) =>
        operations.WriteAsync(Permission.EditSchedules, async Task<Outcome<Arranged>> (scope) =>
        {
            var opened = await scope.OpenForEditAsync(scheduleId, version);
            if (opened.Value is not { } schedule)
                return opened.Failure();
            var site = await scope.SiteAsync();
            var before = await TallyAsync(scope, scheduleId);
            var arranged = await new ShiftArrangement(scope, site, schedule).ApplyAsync(cells, mayUnassign);
            if (arranged.Value is not { } result || result is { Added: 0, Removed: 0 })
                return arranged;
            await scope.Db.SaveChangesAsync(scope.Cancellation);
            scope.Record(nameof(ArrangeShifts), nameof(Schedule), scheduleId, Summary(result, SiteFormat.For(site).Period(schedule.StartDate, schedule.Days)),
                before, await TallyAsync(scope, scheduleId));
            scope.Changed(schedule);
            return result;
        }, cancellation);

    private static string Summary(Arranged result, string period)
    {
        var lost = result.Unassigned == 0 ? "" : $", {Wording.Count(result.Unassigned, "assignment", "assignments")} lost with them";
        return $"{period}: {Wording.Count(result.Added, "shift", "shifts")} added, {result.Removed} removed{lost}";
    }

    // How many shifts of each name there are, for the activity.
    private static Task<Dictionary<string, int>> TallyAsync(WriteScope scope, Guid scheduleId) =>
        scope.Db.PlannedShifts.Where(shift => shift.ScheduleId == scheduleId)
            .GroupBy(shift => shift.Name)
            .Select(shifts => new { Name = shifts.Key, Count = shifts.Count() })
            .ToDictionaryAsync(entry => entry.Name, entry => entry.Count, scope.Cancellation);
}
