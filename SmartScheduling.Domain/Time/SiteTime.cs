namespace SmartScheduling.Domain.Time;

/// <summary>Turns the site's local days and times into instants and back, clock changes included.</summary>
public sealed class SiteTime
{
    private readonly TimeZoneInfo _zone;

    private SiteTime(TimeZoneInfo zone) => _zone = zone;

    public string Name => _zone.Id;

    /// <exception cref="TimeZoneNotFoundException">The system does not know the zone.</exception>
    public static SiteTime For(string timeZone) => new(TimeZoneInfo.FindSystemTimeZoneById(timeZone));

    public static bool Knows(string timeZone) => TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _);

    /// <summary>
    /// The instant (UTC) at which local clocks show <paramref name="time"/> on <paramref name="day"/>. A time that the
    /// spring change skips is read as the instant of the change; one that the autumn change repeats as its first showing.
    /// </summary>
    public DateTime Instant(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (_zone.IsInvalidTime(local))
            return InstantOfChange(local);
        var offset = _zone.IsAmbiguousTime(local) ? _zone.GetAmbiguousTimeOffsets(local).Max() : _zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    /// <summary>Midnight at which <paramref name="day"/> begins.</summary>
    public DateTime StartOf(DateOnly day) => Instant(day, TimeOnly.MinValue);

    /// <summary>What local clocks show at <paramref name="instant"/>.</summary>
    public DateTime Local(DateTime instant) => TimeZoneInfo.ConvertTimeFromUtc(instant, _zone);

    public DateOnly Day(DateTime instant) => DateOnly.FromDateTime(Local(instant));

    public DateOnly Today(TimeProvider clock) => Day(clock.GetUtcNow().UtcDateTime);

    /// <summary>
    /// A shift that starts on <paramref name="day"/>: an end that is not after the start lies on the next day, so equal
    /// times mean a whole day.
    /// </summary>
    public TimeRange Shift(DateOnly day, TimeOnly start, TimeOnly end) =>
        new(Instant(day, start), Instant(end > start ? day : day.AddDays(1), end));

    private DateTime InstantOfChange(DateTime skipped)
    {
        var valid = skipped;
        while (_zone.IsInvalidTime(valid))
            valid = valid.AddMinutes(1);
        return DateTime.SpecifyKind(valid - _zone.GetUtcOffset(valid), DateTimeKind.Utc);
    }
}
