using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>Plans a one-off shift that comes from no template.</summary>
public sealed class AddShift(Operations operations)
{
    public Task<Outcome<Guid>> ExecuteAsync(Guid scheduleId, long version, ShiftTerms terms, CancellationToken cancellation = default) =>
        operations.WriteAsync(Permission.EditSchedules, async Task<Outcome<Guid>> (scope) =>
        {
            var opened = await scope.OpenForEditAsync(scheduleId, version);
            if (opened.Value is not { } schedule)
                return opened.Failure();
            if (terms.Faults(schedule).ToList() is { Count: > 0 } faults)
                return Outcome.Refused(faults);
            if (!await scope.KnowsRolesAsync(terms.Requirements))
                return Outcome.NotFound;

            var site = await scope.SiteAsync();
            var shift = new PlannedShift { ScheduleId = scheduleId, Date = terms.Date, Name = terms.Name.Trim() };
            terms.WriteTo(shift, site.Time());
            scope.Db.PlannedShifts.Add(shift);
            scope.Record(nameof(AddShift), nameof(PlannedShift), shift.Id, $"{shift.Name} on {SiteFormat.For(site).LongDay(shift.Date)} added", after: ShiftTerms.Of(shift));
            scope.Changed(schedule);
            return shift.Id;
        }, cancellation);
}
