using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Tests.Solver;

/// <summary>Where days begin and what a clock shows, counted day by day; nothing of the product's calendar is used.</summary>
internal sealed class PlainDays(DateOnly firstDay, IReadOnlyDictionary<DateOnly, int> lengths)
{
    /// <summary>In spring the clock goes from 2:00 to 3:00, in autumn from 3:00 to 2:00.</summary>
    private const int Forth = 120;
    private const int Back = 180;

    public PlainDays(ProblemInput input)
        : this(input.FirstDay, input.DayLengths)
    {
    }

    public int Length(int day) => lengths.TryGetValue(firstDay.AddDays(day), out var minutes) ? minutes : 1440;

    public int Start(int day) => day >= 0 ? Enumerable.Range(0, day).Sum(Length) : -Enumerable.Range(day, -day).Sum(Length);

    /// <summary>What the clock shows at a minute, as minutes after midnight.</summary>
    public int Clock(int minute)
    {
        var day = (int)Math.Floor(minute / 1440.0);
        while (Start(day) > minute) day--;
        while (Start(day + 1) <= minute) day++;
        var since = minute - Start(day);
        return since < (Length(day) > 1440 ? Back : Forth) ? since : since + 1440 - Length(day);
    }
}
