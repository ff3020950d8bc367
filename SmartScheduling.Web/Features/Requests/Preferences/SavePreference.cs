using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Requests.Preferences;

/// <summary>An employee enters or changes an own preference; warns when it contradicts another one.</summary>
public sealed class SavePreference(Operations operations)
{
    private const int AtMost = 50;

    /// <param name="form">What was typed.</param>
    /// <param name="overwrite">Replaces what was saved meanwhile in another window.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Outcome<Guid>> ExecuteAsync(PreferenceForm form, bool overwrite = false, CancellationToken cancellation = default) =>
        operations.WriteAsync<Guid>(Permission.OwnSchedule, async scope =>
        {
            if (scope.Caller.EmployeeId is not { } me)
                return Outcome.NotFound;
            var own = await scope.Db.Preferences.Where(preference => preference.EmployeeId == me).ToListAsync(scope.Cancellation);
            var preference = form.Id is null ? new Preference { EmployeeId = me } : own.Find(one => one.Id == form.Id);
            if (preference is null)
                return Outcome.NotFound;
            if (!overwrite && preference.Version != form.Version)
                return Outcome.Stale;
            var before = form.Id is null ? null : PreferenceRecord.Of(preference);
            form.WriteTo(preference);
            if (await FaultsAsync(scope, preference, own) is { Count: > 0 } faults)
                return Outcome.Refused(faults);

            if (before is null)
                scope.Db.Preferences.Add(preference);
            Record(scope, preference, before);
            scope.Announce(new AvailabilityChanged(me));
            // Saved before the transaction is committed, so that the contradictions are those of what is stored then.
            await scope.Db.SaveChangesAsync(scope.Cancellation);
            var words = new PreferenceWords(SiteFormat.For(await scope.SiteAsync()));
            return Outcome.Done(preference.Id, Contradictions.Of(preference.Id, await OwnPreferences.ListAsync(scope, me), words));
        }, cancellation);

    internal static void Record(WriteScope scope, Preference preference, PreferenceRecord? before) => scope.Record(
        nameof(SavePreference), nameof(Preference), preference.Id,
        $"{scope.Caller.Name} {(before is null ? "enters" : "changes")} a preference", before, PreferenceRecord.Of(preference));

    private static async Task<IReadOnlyList<Refusal>> FaultsAsync(WriteScope scope, Preference preference, List<Preference> own)
    {
        List<Refusal> faults = [.. preference.Faults()];
        if (preference.Weekday is { } weekday && !Enum.IsDefined(weekday))
            faults.Add(new("Choose a weekday.", nameof(preference.Weekday)));
        if (preference.From is not null && preference.From == preference.Until)
            faults.Add(new("Both times are the same. Leave them empty if you mean the whole day.", nameof(preference.Until)));
        if (preference.ShiftTemplateId is { } id && !await scope.Db.ShiftTemplates.AnyAsync(template => template.Id == id, scope.Cancellation))
            faults.Add(new("This shift no longer exists. Choose another one.", nameof(preference.ShiftTemplateId)));
        var others = own.Where(other => other.Id != preference.Id).ToList();
        if (others.Exists(other => Same(other, preference)))
            faults.Add(new("You have entered this preference already. Change its weight there.", nameof(preference.ShiftTemplateId)));
        if (others.Count >= AtMost)
            faults.Add(new($"There is room for {AtMost} preferences. Remove one first."));
        return faults;
    }

    private static bool Same(Preference one, Preference other) =>
        (one.Wanted, one.ShiftTemplateId, one.Weekday, one.From, one.Until)
        == (other.Wanted, other.ShiftTemplateId, other.Weekday, other.From, other.Until);
}

/// <summary>What counts of a preference, for the activity.</summary>
internal sealed record PreferenceRecord(
    Guid EmployeeId, bool Wanted, int Weight, Guid? ShiftTemplateId, DayOfWeek? Weekday, TimeOnly? From, TimeOnly? Until)
{
    public static PreferenceRecord Of(Preference preference) => new(
        preference.EmployeeId, preference.Wanted, preference.Weight, preference.ShiftTemplateId, preference.Weekday, preference.From, preference.Until);
}
