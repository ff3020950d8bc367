using SmartScheduling.Domain.Availability;

namespace SmartScheduling.Web.Features.Requests.Own;

/// <summary>When an employee cannot work: on one date, or on a weekday every week.</summary>
public sealed class UnavailableForm
{
    /// <summary>The entry that is changed; null for a new one.</summary>
    public Guid? Id { get; init; }

    public long Version { get; set; }

    public bool EveryWeek { get; set; } = true;

    public DateOnly? Date { get; set; }

    public DayOfWeek? Weekday { get; set; }

    public bool AllDay { get; set; }

    public TimeOnly? From { get; set; }

    public TimeOnly? Until { get; set; }

    public string Note { get; set; } = "";

    public static UnavailableForm Of(MyUnavailableTime time) => new()
    {
        Id = time.Id,
        Version = time.Version,
        EveryWeek = time.Weekday is not null,
        Date = time.Date,
        Weekday = time.Weekday,
        AllDay = time.From == time.Until,
        From = time.From == time.Until ? null : time.From,
        Until = time.From == time.Until ? null : time.Until,
        Note = time.Note,
    };

    internal void WriteTo(UnavailableTime time)
    {
        time.Date = EveryWeek ? null : Date;
        time.Weekday = EveryWeek ? Weekday : null;
        (time.From, time.Until) = AllDay ? (TimeOnly.MinValue, TimeOnly.MinValue) : (From!.Value, Until!.Value);
        time.Note = Note.Trim();
    }
}
