using System.Globalization;

namespace SmartScheduling.Web.Features.Schedules.Grid;

/// <summary>Times of a shift in as few letters as possible: <c>7–15</c>, <c>22–6:30</c>, <c>7a–3p</c>.</summary>
public sealed class ShiftTimes(string culture)
{
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(culture);

    public string Of(TimeOnly start, TimeOnly end) => $"{Of(start)}–{Of(end)}";

    private string Of(TimeOnly at)
    {
        var twelve = _culture.DateTimeFormat.ShortTimePattern.Contains('h', StringComparison.Ordinal);
        var hour = at.ToString(twelve ? "%h" : "%H", CultureInfo.InvariantCulture);
        var minutes = at.Minute == 0 ? "" : at.ToString(":mm", CultureInfo.InvariantCulture);
        return $"{hour}{minutes}{(!twelve ? "" : at.Hour < 12 ? "a" : "p")}";
    }
}
