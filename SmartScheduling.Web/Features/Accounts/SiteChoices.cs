using System.Globalization;

namespace SmartScheduling.Web.Features.Accounts;

/// <summary>What can be chosen for a site: zones, weekdays and ways to write dates and numbers that this server knows.</summary>
public static class SiteChoices
{
    /// <summary>IANA names of the form Area/City, and UTC.</summary>
    public static IReadOnlyList<string> TimeZones { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(IsPlace).Append("UTC").Distinct().Order(StringComparer.Ordinal)];

    public static IReadOnlyList<DayOfWeek> Weekdays { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>Name such as <c>en-GB</c> with its label, by label.</summary>
    public static IReadOnlyList<(string Name, string Label)> Cultures { get; } =
        [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Where(culture => culture.Calendar is GregorianCalendar && culture.Name.Length == 5)
            .Select(culture => (culture.Name, culture.EnglishName)).OrderBy(culture => culture.EnglishName, StringComparer.Ordinal)];

    /// <summary>The browser's first language that we can offer, else British English.</summary>
    public static string CultureFor(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value).FirstOrDefault(name => Cultures.Any(culture => culture.Name == name)) ?? "en-GB";

    private static bool IsPlace(string zone) => zone.Contains('/') && !zone.StartsWith("Etc/", StringComparison.Ordinal)
        && !zone.StartsWith("SystemV/", StringComparison.Ordinal) && !zone.StartsWith("US/", StringComparison.Ordinal);
}
