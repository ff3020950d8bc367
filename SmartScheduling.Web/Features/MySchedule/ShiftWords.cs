namespace SmartScheduling.Web.Features.MySchedule;

/// <summary>Own shifts as people say them.</summary>
internal static class ShiftWords
{
    /// <summary><c>22:00–06:00</c>, as the clocks show it.</summary>
    public static string Times(this MyShift shift, SiteFormat format)
    {
        var (start, end) = shift.Local(format.Settings.Time());
        return format.Times(TimeOnly.FromDateTime(start), TimeOnly.FromDateTime(end));
    }

    /// <summary><c>ends Tue 24 Nov</c>; null when it ends on the day on which it starts.</summary>
    public static string? NextDay(this MyShift shift, SiteFormat format)
    {
        var time = format.Settings.Time();
        return shift.EndsOnAnotherDay(time) ? $"ends {format.Day(time.Day(shift.End))}" : null;
    }

    /// <summary>A sentence when the clocks change meanwhile; null on all other days.</summary>
    public static string? ClockNote(this MyShift shift, SiteFormat format) => shift.ClockChange(format.Settings.Time()) switch
    {
        > 0 => $"The clocks go forward: {Length(shift.Minutes)} of work.",
        < 0 => $"The clocks go back: {Length(shift.Minutes)} of work.",
        _ => null,
    };

    /// <summary><c>8 h</c>, <c>7 h 30 min</c></summary>
    public static string Length(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (var hours, 0) => $"{hours} h",
        (0, var rest) => $"{rest} min",
        var (hours, rest) => $"{hours} h {rest} min",
    };

    /// <summary>How far away: <c>now, until 14:00</c>, <c>today</c>, <c>tomorrow</c>, <c>in 3 days</c>.</summary>
    public static string Away(this MyShift shift, SiteFormat format, DateOnly today, DateTime now) => (shift.Date.DayNumber - today.DayNumber) switch
    {
        _ when shift.Start <= now => $"now, until {format.Time(TimeOnly.FromDateTime(format.Settings.Time().Local(shift.End)))}",
        0 => "today",
        1 => "tomorrow",
        var days => $"in {days} days",
    };
}
