using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Web.Features.Templates;

/// <summary>A set of weekdays in a few letters.</summary>
public static class WeekdayWords
{
    /// <summary><c>Every day</c>, <c>Mon–Fri</c>, <c>Mon, Wed–Sat</c>; in the site's order and language.</summary>
    public static string Short(Weekdays days, SiteFormat site)
    {
        if (days == Weekdays.All)
            return "Every day";
        var runs = new List<string>();
        for (var start = 0; start < site.Weekdays.Count; start++)
        {
            if (!days.Includes(site.Weekdays[start]))
                continue;
            var end = start;
            while (end + 1 < site.Weekdays.Count && days.Includes(site.Weekdays[end + 1]))
                end++;
            var (first, last) = (site.Weekday(site.Weekdays[start]), site.Weekday(site.Weekdays[end]));
            runs.Add((end - start) switch { 0 => first, 1 => $"{first}, {last}", _ => $"{first}–{last}" });
            start = end;
        }

        return string.Join(", ", runs);
    }
}
