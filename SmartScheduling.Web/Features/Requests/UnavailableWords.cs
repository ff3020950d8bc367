namespace SmartScheduling.Web.Features.Requests;

/// <summary>Unavailable time as people say it.</summary>
internal static class UnavailableWords
{
    /// <summary><c>Every Friday</c>, <c>Mon 23 Nov 2026</c></summary>
    public static string Day(SiteFormat format, DateOnly? date, DayOfWeek? weekday) =>
        date is { } day ? format.LongDay(day) : $"Every {format.LongWeekday(weekday!.Value)}";

    /// <summary><c>whole day</c>, <c>17:00–22:00</c>, <c>22:00–02:00 the next day</c></summary>
    public static string Times(SiteFormat format, TimeOnly from, TimeOnly until)
    {
        if (from == until)
            return from == TimeOnly.MinValue ? "whole day" : $"{format.Times(from, until)} the next day";
        return format.Times(from, until) + (until < from && until != TimeOnly.MinValue ? " the next day" : "");
    }
}
