namespace SmartScheduling.Web.Features.Requests.Preferences;

/// <summary>Preferences as people say them.</summary>
public sealed class PreferenceWords(SiteFormat format)
{
    public static string WeightName(int weight) => weight switch
    {
        1 => "nice to have",
        2 => "would help",
        3 => "matters",
        4 => "matters much",
        _ => "matters most",
    };

    /// <summary><c>Night shifts on Mondays, 20:00–06:00</c></summary>
    public string Of(string? template, DayOfWeek? weekday, TimeOnly? from, TimeOnly? until)
    {
        var what = template is null ? "" : $"“{template}”";
        if (weekday is { } day)
            what += what.Length == 0 ? $"{format.LongWeekday(day)}s" : $" on {format.LongWeekday(day)}s";
        if (from is { } start && until is { } end)
            what += (what.Length == 0 ? "Work between " : ", between ") + $"{format.Time(start)} and {format.Time(end)}";
        return what;
    }

    public string Of(MyPreference preference) => Of(preference.TemplateName, preference.Weekday, preference.From, preference.Until);
}
