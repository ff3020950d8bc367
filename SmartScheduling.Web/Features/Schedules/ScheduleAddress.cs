using System.Globalization;

namespace SmartScheduling.Web.Features.Schedules;

/// <summary>Addresses of one location's periods, below the base. A day inside the period names it.</summary>
public static class ScheduleAddress
{
    private const string Written = "yyyy-MM-dd";

    /// <summary>The grid of people and days.</summary>
    public static string Of(Guid locationId, DateOnly day) => $"schedule/{Day(day)}?location={locationId}";

    /// <summary>Where the shifts of the period are planned.</summary>
    public static string BuildOf(Guid locationId, DateOnly day) => $"schedule/{Day(day)}/build?location={locationId}";

    public static string Day(DateOnly day) => day.ToString(Written, CultureInfo.InvariantCulture);

    public static DateOnly? ParseDay(string? text) =>
        DateOnly.TryParseExact(text, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
