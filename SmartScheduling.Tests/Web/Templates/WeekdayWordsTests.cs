using SmartScheduling.Domain.Shifts;
using SmartScheduling.Web.Features;
using SmartScheduling.Web.Features.Templates;

namespace SmartScheduling.Tests.Web.Templates;

public sealed class WeekdayWordsTests
{
    [Theory]
    [InlineData(Weekdays.All, DayOfWeek.Monday, "Every day")]
    [InlineData(Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Sunday, DayOfWeek.Monday, "Mon–Wed, Sun")]
    [InlineData(Weekdays.Monday | Weekdays.Tuesday | Weekdays.Sunday, DayOfWeek.Sunday, "Sun–Tue")]
    [InlineData(Weekdays.Saturday | Weekdays.Sunday, DayOfWeek.Monday, "Sat, Sun")]
    public void Runs_of_days_are_told_in_the_order_of_the_site(Weekdays days, DayOfWeek first, string expected)
    {
        var settings = MasterRows.Site();
        settings.FirstWeekday = first;

        Assert.Equal(expected, WeekdayWords.Short(days, SiteFormat.For(settings)));
    }

    [Theory]
    [InlineData(8, 16, "8 hours long")]
    [InlineData(22, 6, "+1 day, 8 hours long")]
    [InlineData(8, 8, "+1 day, 24 hours long")]
    public void The_length_of_a_shift_says_when_it_ends_on_the_next_day(int start, int end, string expected) =>
        Assert.Equal(expected, ShiftLength.Sentence(new(start, 0), new(end, 0)));
}
