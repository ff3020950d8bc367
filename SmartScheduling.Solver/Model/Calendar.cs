using System.Globalization;

namespace SmartScheduling.Solver.Model;

/// <summary>
/// The local days of a problem: the period itself (0 to <see cref="Days"/> - 1) and the days before it of which is known
/// who worked (-<see cref="KnownDaysBefore"/> to -1). Minutes are elapsed, so a day with a clock change has 1380 or 1500.
/// </summary>
public sealed class Calendar
{
    /// <summary>Clocks change after this local time of day (02:00 in Europe and the Americas).</summary>
    private const int ClockChangeMinute = 120;

    private readonly int[] starts;

    internal Calendar(DateOnly firstDay, int days, int knownDaysBefore, DayOfWeek firstWeekday, IReadOnlyDictionary<DateOnly, int> dayLengths)
    {
        FirstDay = firstDay;
        Days = days;
        KnownDaysBefore = knownDaysBefore;
        FirstWeekday = firstWeekday;
        starts = new int[knownDaysBefore + days + 1];
        for (var i = knownDaysBefore - 1; i >= 0; i--)
            starts[i] = starts[i + 1] - Length(dayLengths, i - knownDaysBefore);
        for (var i = knownDaysBefore; i < starts.Length - 1; i++)
            starts[i + 1] = starts[i] + Length(dayLengths, i - knownDaysBefore);
    }

    public DateOnly FirstDay { get; }

    public int Days { get; }

    public int KnownDaysBefore { get; }

    /// <summary>The weekday on which the site's weeks begin.</summary>
    public DayOfWeek FirstWeekday { get; }

    public DateOnly Date(int day) => FirstDay.AddDays(day);

    public DayOfWeek Weekday(int day) => (DayOfWeek)Modulo((int)FirstDay.DayOfWeek + day, 7);

    /// <summary>The week that a day lies in; 0 is the week of the period's first day.</summary>
    public int Week(int day)
    {
        var sinceWeekBegan = Modulo((int)FirstDay.DayOfWeek - (int)FirstWeekday, 7);
        return (int)Math.Floor((day + sinceWeekBegan) / 7.0);
    }

    /// <summary>The local midnight at which a day begins, in elapsed minutes.</summary>
    public int Start(int day)
    {
        var i = day + KnownDaysBefore;
        if (i < 0) return starts[0] + i * 1440;
        return i < starts.Length ? starts[i] : starts[^1] + (i - starts.Length + 1) * 1440;
    }

    public int Length(int day) => Start(day + 1) - Start(day);

    /// <summary>The elapsed minute of a local time of day, given as minutes after local midnight (0 to 2880).</summary>
    public int At(int day, int localMinute)
    {
        if (localMinute >= 1440) return At(day + 1, localMinute - 1440);
        var change = localMinute > ClockChangeMinute ? Length(day) - 1440 : 0;
        return Start(day) + Math.Max(localMinute + change, 0);
    }

    /// <summary>A day as sentences name it, for example "Tue 25 Nov".</summary>
    public string Name(int day) => Date(day).ToString("ddd d MMM", CultureInfo.InvariantCulture);

    private int Length(IReadOnlyDictionary<DateOnly, int> dayLengths, int day) => dayLengths.GetValueOrDefault(FirstDay.AddDays(day), 1440);

    private static int Modulo(int value, int divisor) => (value % divisor + divisor) % divisor;
}
