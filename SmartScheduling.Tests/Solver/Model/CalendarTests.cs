using SmartScheduling.Solver.Model;

namespace SmartScheduling.Tests.Solver.Model;

public sealed class CalendarTests
{
    private static readonly DateOnly SpringSunday = new(2026, 3, 29);

    private static Calendar Of(DateOnly first, int days = 7, int before = 7) =>
        new(first, days, before, DayOfWeek.Monday, new Dictionary<DateOnly, int> { [SpringSunday] = 1380 });

    [Fact]
    public void Days_begin_at_local_midnight_in_elapsed_minutes()
    {
        var calendar = Of(SpringSunday.AddDays(-1));
        Assert.Equal([-1440, 0, 1440, 2820, 4260], Enumerable.Range(-1, 5).Select(calendar.Start));
    }

    [Fact]
    public void A_clock_change_before_the_period_moves_the_days_before_it()
    {
        var calendar = Of(SpringSunday.AddDays(1));
        Assert.Equal([-1380 - 1440, -1380, 0], Enumerable.Range(-2, 3).Select(calendar.Start));
    }

    [Fact]
    public void Local_times_after_the_change_are_an_hour_earlier_in_elapsed_minutes()
    {
        var calendar = Of(SpringSunday);
        Assert.Equal((60, 300, 1380 + 60), (calendar.At(0, 60), calendar.At(0, 360), calendar.At(0, 1500)));
    }

    [Fact]
    public void A_local_time_that_the_clock_skips_is_when_it_does_so()
    {
        var calendar = Of(SpringSunday);
        Assert.Equal([119, 120, 120, 120, 121], new[] { 119, 120, 150, 180, 181 }.Select(minute => calendar.At(0, minute)));
    }

    [Fact]
    public void A_clock_change_beyond_what_is_known_counts_too()
    {
        Assert.Equal(2 * 1440 + 1380, Of(SpringSunday.AddDays(-4), days: 2).Start(5) - Of(SpringSunday.AddDays(-4), days: 2).Start(2));
        Assert.Equal(-1380 - 1440, Of(SpringSunday.AddDays(1), before: 0).Start(-2));
    }

    [Fact]
    public void Weeks_begin_on_the_first_weekday_and_reach_back()
    {
        // 1 January 2026 is a Thursday.
        var calendar = Of(new DateOnly(2026, 1, 1));
        Assert.Equal([-1, 0, 0, 0, 0, 0, 0, 0, 1], Enumerable.Range(-4, 9).Select(calendar.Week));
        Assert.Equal(DayOfWeek.Monday, calendar.Weekday(-3));
    }
}
