using SmartScheduling.Domain.Sites;

namespace SmartScheduling.Web.Features.Settings;

/// <summary>What is typed about the site.</summary>
public sealed class SettingsForm
{
    public long Version { get; init; }

    public string Name { get; set; } = "";

    public string TimeZone { get; set; } = "";

    public DayOfWeek FirstWeekday { get; set; }

    public string Culture { get; set; } = "";

    public static SettingsForm Of(SiteSettings site) => new()
    {
        Version = site.Version,
        Name = site.Name,
        TimeZone = site.TimeZone,
        FirstWeekday = site.FirstWeekday,
        Culture = site.Culture,
    };

    internal void WriteTo(SiteSettings site) =>
        (site.Name, site.TimeZone, site.FirstWeekday, site.Culture) = (Name.Trim(), TimeZone.Trim(), FirstWeekday, Culture);
}
