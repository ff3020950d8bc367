using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>A stretch of days over which a rule counts, of which [<see cref="First"/>, <see cref="Last"/>] is known.</summary>
/// <param name="FullMinutes">The length of the whole stretch, unknown days included.</param>
/// <param name="FullDays">Its number of days, unknown days included.</param>
public readonly record struct Window(int First, int Last, int FullDays, int FullMinutes);

/// <summary>
/// Stretches of days that do not overlap, in order. Each reaches into the period; those at its ends may be known only in
/// part. Every n days in a row are n such sets, one for each day on which a stretch can begin.
/// </summary>
public sealed class Windows
{
    private readonly int[] windowOfDay;
    private readonly int knownDaysBefore;

    private Windows(Calendar calendar, IReadOnlyList<Window> windows)
    {
        All = windows;
        knownDaysBefore = calendar.KnownDaysBefore;
        windowOfDay = new int[knownDaysBefore + calendar.Days];
        Array.Fill(windowOfDay, -1);
        for (var i = 0; i < windows.Count; i++)
            for (var day = windows[i].First; day <= windows[i].Last; day++) windowOfDay[day + knownDaysBefore] = i;
    }

    public IReadOnlyList<Window> All { get; }

    /// <summary>The window in which a day lies, or -1.</summary>
    public int Of(int day) => windowOfDay[day + knownDaysBefore];

    /// <summary>Whether the count begins anew after this day.</summary>
    public bool ClosesAfter(int day)
    {
        var i = day + knownDaysBefore;
        return i + 1 == windowOfDay.Length || windowOfDay[i] != windowOfDay[i + 1];
    }

    public static IReadOnlyList<Windows> For(Calendar calendar, Period period) => period.Unit switch
    {
        PeriodUnit.Week => [Grouped(calendar, calendar.Week)],
        PeriodUnit.Month => [Grouped(calendar, day => calendar.Date(day).Month)],
        PeriodUnit.Whole => [new(calendar, [Known(calendar, 0, calendar.Days - 1)])],
        _ => Rolling(calendar, period.Days),
    };

    private static Windows Grouped(Calendar calendar, Func<int, int> group)
    {
        List<Window> windows = [];
        for (var first = 0; first < calendar.Days;)
        {
            var last = first;
            while (group(last + 1) == group(first)) last++;
            while (group(first - 1) == group(last)) first--;
            windows.Add(Known(calendar, first, last));
            first = last + 1;
        }

        return new(calendar, windows);
    }

    private static List<Windows> Rolling(Calendar calendar, int days)
    {
        var firstStart = Math.Max(-calendar.KnownDaysBefore, 1 - days);
        var lastStart = calendar.Days - days;
        // Fewer days are known than a stretch has: there is one stretch, known in part.
        if (lastStart < firstStart) return [new Windows(calendar, [Known(calendar, calendar.Days - days, calendar.Days - 1)])];
        List<Windows> phases = [];
        for (var phase = 0; phase < days && firstStart + phase <= lastStart; phase++)
        {
            List<Window> windows = [];
            for (var start = firstStart + phase; start <= lastStart; start += days) windows.Add(Known(calendar, start, start + days - 1));
            phases.Add(new(calendar, windows));
        }

        return phases;
    }

    private static Window Known(Calendar calendar, int first, int last) => new(
        Math.Max(first, -calendar.KnownDaysBefore),
        Math.Min(last, calendar.Days - 1),
        last - first + 1,
        calendar.Start(last + 1) - calendar.Start(first));
}
