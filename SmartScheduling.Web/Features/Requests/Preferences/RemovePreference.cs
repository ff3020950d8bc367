using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Requests.Preferences;

/// <summary>An employee removes an own preference. The value is what was removed, so that it can be entered again.</summary>
public sealed class RemovePreference(Operations operations)
{
    public Task<Outcome<PreferenceForm>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.WriteAsync<PreferenceForm>(Permission.OwnSchedule, async scope =>
        {
            var preference = await scope.Db.Preferences.SingleOrDefaultAsync(
                own => own.Id == id && own.EmployeeId == scope.Caller.EmployeeId, scope.Cancellation);
            if (preference is null)
                return Outcome.NotFound;
            scope.Db.Preferences.Remove(preference);
            scope.Record(nameof(RemovePreference), nameof(Preference), preference.Id,
                $"{scope.Caller.Name} removes a preference", PreferenceRecord.Of(preference));
            scope.Announce(new AvailabilityChanged(preference.EmployeeId));
            return new PreferenceForm
            {
                Wanted = preference.Wanted,
                Weight = preference.Weight,
                ShiftTemplateId = preference.ShiftTemplateId,
                Weekday = preference.Weekday,
                From = preference.From,
                Until = preference.Until,
            };
        }, cancellation);
}
