using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>
/// Changes one planned shift: a one-off, or one made from a template that should be different on its day. The day itself
/// stays. Whoever is assigned moves along with the times.
/// </summary>
public sealed class ChangeShift(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(Guid scheduleId, long version, Guid shiftId, ShiftTerms terms, CancellationToken cancellation = default) =>
        operations.WriteAsync(Permission.EditSchedules, async Task<Outcome<Nothing>> (scope) =>
        {
            var opened = await scope.OpenForEditAsync(scheduleId, version);
            if (opened.Value is not { } schedule)
                return opened.Failure();
            if (await scope.ShiftAsync(scheduleId, shiftId) is not { } shift || !await scope.KnowsRolesAsync(terms.Requirements))
                return Outcome.NotFound;
            terms = terms with { Date = shift.Date };
            if (terms.Faults(schedule).Concat(await TooFewAsync(scope, shift, terms)).ToList() is { Count: > 0 } faults)
                return Outcome.Refused(faults);

            var site = await scope.SiteAsync();
            var (before, range) = (ShiftTerms.Of(shift), shift.Range);
            terms.WriteTo(shift, site.Time());
            scope.Record(nameof(ChangeShift), nameof(PlannedShift), shiftId, $"{shift.Name} on {SiteFormat.For(site).LongDay(shift.Date)} changed",
                before, ShiftTerms.Of(shift));
            scope.Changed(schedule);
            return shift.Range == range || shift.Assignments.Count == 0
                ? Outcome.Done()
                : Outcome.Done(default(Nothing), $"{Wording.Count(shift.Assignments.Count, "person moves", "people move")} to the new times. Check their rest and hours in the schedule.");
        }, cancellation);

    // A position that somebody holds cannot vanish under them.
    private static async Task<List<Refusal>> TooFewAsync(WriteScope scope, PlannedShift shift, ShiftTerms terms)
    {
        var held = shift.Assignments.CountBy(assignment => assignment.JobRoleId)
            .Where(role => role.Value > (terms.Requirements.FirstOrDefault(required => required.JobRoleId == role.Key)?.Count ?? 0))
            .ToDictionary();
        var ids = held.Keys.ToList();
        var roles = await scope.Db.JobRoles.AsNoTracking().Where(role => ids.Contains(role.Id)).ToListAsync(scope.Cancellation);
        return roles.ConvertAll(role => new Refusal(
            $"{Wording.Count(held[role.Id], "person works", "people work")} as {role.Name} on this shift. Keep that many positions, or take people off it first.",
            nameof(ShiftTerms.Requirements)));
    }
}
