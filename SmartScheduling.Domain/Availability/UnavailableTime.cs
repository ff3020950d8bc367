using SmartScheduling.Domain.Time;

namespace SmartScheduling.Domain.Availability;

/// <summary>
/// Local time in which an employee cannot work: on one date, or on a weekday every week. Nobody decides about it; the
/// rules say how much it weighs.
/// </summary>
public sealed class UnavailableTime : VersionedEntity
{
    public const int NoteLength = 200;

    public Guid EmployeeId { get; init; }

    /// <summary>The one date; null when it recurs.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The weekday on which it recurs; null when it is for one date.</summary>
    public DayOfWeek? Weekday { get; set; }

    public TimeOnly From { get; set; }

    /// <summary>Not after <see cref="From"/>: until that time on the next day; equal times mean the whole day.</summary>
    public TimeOnly Until { get; set; }

    public string Note { get; set; } = "";

    public bool StartsOn(DateOnly day) => Date == day || Weekday == day.DayOfWeek;

    /// <summary>The instants it covers when it starts on <paramref name="day"/>.</summary>
    public TimeRange On(DateOnly day, SiteTime time) => time.Shift(day, From, Until);
}
