using SmartScheduling.Domain;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>Takes one shift out of a draft.</summary>
public sealed class RemoveShift(Operations operations)
{
    /// <param name="scheduleId">Which schedule.</param>
    /// <param name="version">The version that the caller saw.</param>
    /// <param name="shiftId">Which shift.</param>
    /// <param name="mayUnassign">How many assignments the caller agreed to lose with it.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public Task<Outcome<Nothing>> ExecuteAsync(Guid scheduleId, long version, Guid shiftId, int mayUnassign, CancellationToken cancellation = default) =>
        operations.WriteAsync(Permission.EditSchedules, async Task<Outcome<Nothing>> (scope) =>
        {
            var opened = await scope.OpenForEditAsync(scheduleId, version);
            if (opened.Value is not { } schedule)
                return opened.Failure();
            if (await scope.ShiftAsync(scheduleId, shiftId) is not { } shift)
                return Outcome.NotFound;
            if (shift.Assignments.Count > mayUnassign)
                return new Refusal($"{Wording.Count(shift.Assignments.Count, "person is", "people are")} assigned to this shift. Confirm that they lose it, then remove it again.");

            var lost = shift.Assignments.Count == 0 ? "" : $" with {Wording.Count(shift.Assignments.Count, "assignment", "assignments")}";
            scope.Record(nameof(RemoveShift), nameof(PlannedShift), shiftId,
                $"{shift.Name} on {SiteFormat.For(await scope.SiteAsync()).LongDay(shift.Date)} removed{lost}", before: ShiftTerms.Of(shift));
            scope.Db.PlannedShifts.Remove(shift);
            scope.Changed(schedule);
            return Outcome.Done();
        }, cancellation);
}
