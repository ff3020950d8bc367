namespace SmartScheduling.Domain.Availability;

/// <summary>
/// Which shifts a preference speaks of: those of a template, on a weekday, in a stretch of the local day; what is null
/// matches everything. Times are minutes after midnight, an end beyond 1440 lies on the next day.
/// </summary>
public sealed record PreferenceMeaning(Guid? TemplateId, DayOfWeek? Weekday, (int Start, int End)? Stretch)
{
    private const int Day = 24 * 60;

    public static PreferenceMeaning Of(Guid? templateId, DayOfWeek? weekday, TimeOnly? from, TimeOnly? until) =>
        new(templateId, weekday, from is { } start && until is { } end ? StretchOf(start, end) : null);

    /// <summary>
    /// Whether every shift that <paramref name="other"/> speaks of is one of these, too. A wish for the other and one
    /// against this can then never both come true.
    /// </summary>
    /// <param name="other">The narrower one.</param>
    /// <param name="shiftOfOther">Start and end of the other's template; null when it names none.</param>
    public bool Includes(PreferenceMeaning other, (TimeOnly Start, TimeOnly End)? shiftOfOther)
    {
        if (TemplateId is not null && TemplateId != other.TemplateId)
            return false;
        if (Weekday is not null && Weekday != other.Weekday)
            return false;
        if (Stretch is not { } mine)
            return true;
        // Without a time of its own, a wish for a template is about that template's hours.
        var theirs = other.Stretch ?? (shiftOfOther is { } shift ? StretchOf(shift.Start, shift.End) : null);
        return theirs is { } narrow && (Within(narrow, mine) || Within((narrow.Start + Day, narrow.End + Day), mine));
    }

    private static bool Within((int Start, int End) narrow, (int Start, int End) wide) => narrow.Start >= wide.Start && narrow.End <= wide.End;

    private static (int Start, int End) StretchOf(TimeOnly from, TimeOnly until)
    {
        var (start, end) = (from.Hour * 60 + from.Minute, until.Hour * 60 + until.Minute);
        return (start, end > start ? end : end + Day);
    }
}
