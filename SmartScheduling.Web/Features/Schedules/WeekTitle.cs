using System.Globalization;
using SmartScheduling.Domain.Sites;

namespace SmartScheduling.Web.Features.Schedules;

/// <summary>What a week is called: <c>Week 48 · 23 Nov – 29 Nov 2026</c>.</summary>
public static class WeekTitle
{
    public static string Of(SiteSettings site, DateOnly firstDay) =>
        $"Week {Number(site, firstDay).ToString(CultureInfo.InvariantCulture)} · {SiteFormat.For(site).Period(firstDay, 7)}";

    // Where weeks begin on Monday they are counted by ISO 8601; elsewhere as the culture counts them.
    private static int Number(SiteSettings site, DateOnly firstDay)
    {
        var day = firstDay.ToDateTime(TimeOnly.MinValue);
        if (site.FirstWeekday == DayOfWeek.Monday)
            return ISOWeek.GetWeekOfYear(day);
        var culture = CultureInfo.GetCultureInfo(site.Culture);
        return culture.Calendar.GetWeekOfYear(day, culture.DateTimeFormat.CalendarWeekRule, site.FirstWeekday);
    }
}
