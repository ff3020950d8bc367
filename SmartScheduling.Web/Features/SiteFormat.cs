using System.Globalization;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Domain.Time;

namespace SmartScheduling.Web.Features;

/// <summary>Dates, times and amounts as people at the site read them.</summary>
public sealed class SiteFormat
{
    private readonly CultureInfo culture;
    private readonly SiteTime time;
    private readonly string dayAndMonth;
    private readonly string? dayBeforeMonth, dayAfterMonth;

    private SiteFormat(SiteSettings site)
    {
        Settings = site;
        culture = CultureInfo.GetCultureInfo(site.Culture);
        time = site.Time();
        Weekdays = [.. Enumerable.Range(0, 7).Select(offset => (DayOfWeek)(((int)site.FirstWeekday + offset) % 7))];
        dayAndMonth = culture.DateTimeFormat.MonthDayPattern.Replace("MMMM", "MMM", StringComparison.Ordinal);
        dayBeforeMonth = dayAndMonth switch { "d MMM" or "dd MMM" => "%d", "d. MMM" or "dd. MMM" => "d.", _ => null };
        dayAfterMonth = dayAndMonth is "MMM d" or "MMM dd" ? "%d" : null;
    }

    public static SiteFormat For(SiteSettings site) => new(site);

    public SiteSettings Settings { get; }

    /// <summary>The seven weekdays, beginning with the site's first.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays { get; }

    /// <summary><c>Monday</c></summary>
    public string LongWeekday(DayOfWeek day) => culture.DateTimeFormat.GetDayName(day);

    /// <summary><c>Mon</c></summary>
    public string Weekday(DayOfWeek day) => culture.DateTimeFormat.GetAbbreviatedDayName(day);

    /// <summary><c>Mon</c></summary>
    public string Weekday(DateOnly day) => day.ToString("ddd", culture);

    /// <summary><c>23 Nov</c></summary>
    public string ShortDay(DateOnly day) => day.ToString(dayAndMonth, culture);

    /// <summary><c>Mon 23 Nov</c></summary>
    public string Day(DateOnly day) => $"{Weekday(day)} {ShortDay(day)}";

    /// <summary><c>Mon 23 Nov 2026</c></summary>
    public string LongDay(DateOnly day) => $"{Day(day)} {day.Year.ToString(culture)}";

    /// <summary><c>23/11/2026</c>, for columns.</summary>
    public string Date(DateOnly day) => day.ToString("d", culture);

    /// <summary><c>23–29 Nov 2026</c>, <c>30 Nov – 6 Dec 2026</c>; one day stands alone.</summary>
    public string Period(DateOnly start, int days)
    {
        var last = start.AddDays(days - 1);
        return (days, start.Year == last.Year) switch
        {
            (1, _) => LongDay(start),
            (_, true) => $"{(start.Month == last.Month ? WithinMonth(start, last) : Across(start, last))} {last.Year.ToString(culture)}",
            _ => $"{ShortDay(start)} {start.Year.ToString(culture)} – {ShortDay(last)} {last.Year.ToString(culture)}",
        };
    }

    /// <summary>Both days included: <c>23–29 Nov 2026</c>; one day stands alone.</summary>
    public string Days(DateOnly first, DateOnly last) => Period(first, last.DayNumber - first.DayNumber + 1);

    // Languages that write more around day and month than these name the month twice.
    private string WithinMonth(DateOnly first, DateOnly last) => (dayBeforeMonth, dayAfterMonth) switch
    {
        ({ } day, _) => $"{first.ToString(day, culture)}–{ShortDay(last)}",
        (_, { } day) => $"{ShortDay(first)}–{last.ToString(day, culture)}",
        _ => Across(first, last),
    };

    private string Across(DateOnly first, DateOnly last) => $"{ShortDay(first)} – {ShortDay(last)}";

    /// <summary><c>06:30</c></summary>
    public string Time(TimeOnly at) => at.ToString("t", culture);

    /// <summary><c>22:00–06:00</c></summary>
    public string Times(TimeOnly start, TimeOnly end) => $"{Time(start)}–{Time(end)}";

    /// <summary>An instant on the site's clocks: <c>Mon 23 Nov 06:30</c>.</summary>
    public string Moment(DateTime instant)
    {
        var local = time.Local(instant);
        return $"{Day(DateOnly.FromDateTime(local))} {Time(TimeOnly.FromDateTime(local))}";
    }

    /// <summary>An instant on the site's clocks where year and second count: <c>23/11/2026 06:30:12</c>.</summary>
    public string ExactMoment(DateTime instant) => time.Local(instant).ToString("G", culture);

    /// <summary>To the cent, with the culture's separators.</summary>
    public string Amount(decimal amount) => amount.ToString("N2", culture);

    /// <summary>Whole units, with the culture's separators.</summary>
    public string Money(decimal amount) => amount.ToString("N0", culture);

    public string Number(long number) => number.ToString("N0", culture);

    /// <summary><c>3</c>, <c>2.5</c>: at most one decimal.</summary>
    public string Tenths(double number) => number.ToString("0.#", culture);

    /// <summary><c>+12</c>, <c>−1,400</c>, <c>0</c></summary>
    public string Signed(long number) => number == 0 ? "0" : $"{(number < 0 ? '−' : '+')}{Number(Math.Abs(number))}";

    /// <summary>Rounded down, so that 100 % means that nothing is missing.</summary>
    public string Percent(int part, int whole) =>
        whole == 0 ? "–" : ((int)Math.Floor(100.0 * part / whole)).ToString(culture) + " %";

    /// <summary>So many percent as they were typed: <c>2 %</c>, <c>0.25 %</c>.</summary>
    public string Percent(double percent) => percent.ToString("0.##", culture) + " %";

    /// <summary>A gap, rounded up: what is shown is proven, and one that was not reached does not read as if it was.</summary>
    public string Gap(double share) => Share(Math.Ceiling(Math.Round(share * 1000, 3)) / 1000);

    /// <summary>A share of the whole: <c>96.4 %</c>.</summary>
    public string Share(double share) => (share * 100).ToString("0.#", culture) + " %";
}
