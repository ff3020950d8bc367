using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Accounts;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Settings;

/// <summary>
/// Changes the site's settings. Weeks that exist keep their days whatever the first weekday is; shifts that are planned
/// keep their local times in another time zone.
/// </summary>
public sealed class SaveSettings(Operations operations)
{
    /// <param name="form">What was typed.</param>
    /// <param name="overwrite">Replaces what somebody else saved meanwhile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Outcome<Nothing>> ExecuteAsync(SettingsForm form, bool overwrite = false, CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.EditSettings, async scope =>
        {
            if (await scope.Db.Sites.SingleOrDefaultAsync(scope.Cancellation) is not { } site)
                return Outcome.NotFound;
            if (site.Version != form.Version && !overwrite)
                return Outcome.Stale;
            var (before, oldZone) = (SettingsFacts.Of(site), site.TimeZone);
            form.WriteTo(site);
            if (Faults(site).ToList() is { Count: > 0 } faults)
                return Outcome.Refused(faults);
            if (site.TimeZone != oldZone)
                await scope.KeepLocalTimesAsync(site.Time());
            scope.Record("ChangeSettings", SettingsFacts.Subject, site.Id, site.Name, before, SettingsFacts.Of(site));
            scope.Announce(new SettingsChanged());
            return Outcome.Done();
        }, cancellation);

    private static IEnumerable<Refusal> Faults(SiteSettings site)
    {
        if (string.IsNullOrWhiteSpace(site.Name))
            yield return new("Enter the name of the site.", nameof(site.Name));
        else if (site.Name.Length > SiteSettings.NameLength)
            yield return new($"Please stay below {SiteSettings.NameLength} characters.", nameof(site.Name));
        if (!SiteChoices.TimeZones.Contains(site.TimeZone))
            yield return new("This server does not know this time zone. Choose one from the list, such as Europe/Vienna.", nameof(site.TimeZone));
        if (!Enum.IsDefined(site.FirstWeekday))
            yield return new("Choose a weekday.", nameof(site.FirstWeekday));
        if (!SiteChoices.Cultures.Any(culture => culture.Name == site.Culture))
            yield return new("Choose a language and country from the list.", nameof(site.Culture));
    }

    /// <summary>What the activity keeps of the settings.</summary>
    private sealed record SettingsFacts(string Name, string TimeZone, DayOfWeek FirstWeekday, string Culture)
    {
        public const string Subject = "SiteSettings";

        public static SettingsFacts Of(SiteSettings site) => new(site.Name, site.TimeZone, site.FirstWeekday, site.Culture);
    }
}
