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
    private readonly IReadOnlyDictionary<DateOnly, int> dayLengths;

    internal Calendar(DateOnly firstDay, int days, int knownDaysBefore, DayOfWeek firstWeekday, IReadOnlyDictionary<DateOnly, int> dayLengths)
    {
        FirstDay = firstDay;
        Days = days;
        KnownDaysBefore = knownDaysBefore;
        FirstWeekday = firstWeekday;
        this.dayLengths = dayLengths;
        starts = new int[knownDaysBefore + days + 1];
        for (var i = knownDaysBefore - 1; i >= 0; i--)
            starts[i] = starts[i + 1] - LengthOf(i - knownDaysBefore);
        for (var i = knownDaysBefore; i < starts.Length - 1; i++)
            starts[i + 1] = starts[i] + LengthOf(i - knownDaysBefore);
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
        if (i < 0) return starts[0] - Between(day, -KnownDaysBefore);
        return i < starts.Length ? starts[i] : starts[^1] + Between(Days, day);
    }

    public int Length(int day) => Start(day + 1) - Start(day);

    /// <summary>The elapsed minute of a local time of day, given as minutes after local midnight (0 to 2880).</summary>
    public int At(int day, int localMinute)
    {
        if (localMinute >= 1440) return At(day + 1, localMinute - 1440);
        // What the clock skips in spring is the minute in which it does.
        return Start(day) + (localMinute > ClockChangeMinute ? Math.Max(localMinute + Length(day) - 1440, ClockChangeMinute) : localMinute);
    }

    /// <summary>A day as sentences name it, for example "Tue 25 Nov".</summary>
    public string Name(int day) => Date(day).ToString("ddd d MMM", CultureInfo.InvariantCulture);

    private int LengthOf(int day) => dayLengths.GetValueOrDefault(FirstDay.AddDays(day), 1440);

    /// <summary>Minutes from the begin of one day to that of another, neither of which need be planned or known.</summary>
    private int Between(int first, int end) => (end - first) * 1440
        + dayLengths.Sum(one => one.Key >= FirstDay.AddDays(first) && one.Key < FirstDay.AddDays(end) ? one.Value - 1440 : 0);

    private static int Modulo(int value, int divisor) => (value % divisor + divisor) % divisor;
}
