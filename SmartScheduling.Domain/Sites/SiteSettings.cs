using SmartScheduling.Domain.Time;

namespace SmartScheduling.Domain.Sites;

/// <summary>What holds for the whole site. There is exactly one row.</summary>
public sealed class SiteSettings : VersionedEntity
{
    public const int NameLength = 80;

    /// <summary>The one row's id, so that a second one cannot come into being.</summary>
    public static readonly Guid OnlyId = new("00000000-0000-0000-0000-000000000001");

    public required string Name { get; set; }

    /// <summary>IANA name, for example <c>Europe/Vienna</c>.</summary>
    public required string TimeZone { get; set; }

    public DayOfWeek FirstWeekday { get; set; } = DayOfWeek.Monday;

    /// <summary>Culture that dates, times and numbers are written in, for example <c>en-GB</c>.</summary>
    public required string Culture { get; set; }

    public SiteTime Time() => SiteTime.For(TimeZone);

    /// <summary>The first day of the week that <paramref name="day"/> lies in.</summary>
    public DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek - (int)FirstWeekday + 7) % 7));
}
