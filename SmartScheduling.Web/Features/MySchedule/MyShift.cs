using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Time;

namespace SmartScheduling.Web.Features.MySchedule;

/// <summary>An own shift of a published week. <c>Date</c> is the local day on which it starts.</summary>
public sealed record MyShift(
    Guid Id, DateOnly Date, string Name, ShiftKind Kind, int Colour, DateTime Start, DateTime End, string Role, string Location)
{
    /// <summary>What is really worked: a night on which the clocks change is an hour longer or shorter than it looks.</summary>
    public int Minutes => (int)(End - Start).TotalMinutes;

    /// <summary>What the clocks show at both ends.</summary>
    public (DateTime Start, DateTime End) Local(SiteTime time) => (time.Local(Start), time.Local(End));

    public bool EndsOnAnotherDay(SiteTime time) => time.Day(End) != Date;

    /// <summary>Minutes by which the clocks change while it lasts: 60 when they go forward, -60 when they go back.</summary>
    public int ClockChange(SiteTime time)
    {
        var (start, end) = Local(time);
        return (int)(end - start).TotalMinutes - Minutes;
    }
}
