using SmartScheduling.Domain.Availability;

namespace SmartScheduling.Tests.Domain.Availability;

public sealed class PreferenceMeaningTests
{
    private static readonly Guid Night = Guid.CreateVersion7(), Early = Guid.CreateVersion7();
    private static readonly (TimeOnly, TimeOnly) NightHours = (new(22, 0), new(6, 0));

    [Fact]
    public void What_narrows_nothing_includes_everything() =>
        Assert.True(Of().Includes(Of(Night, DayOfWeek.Monday), NightHours));

    [Fact]
    public void A_template_on_one_weekday_lies_within_the_template_but_not_the_other_way_round()
    {
        Assert.True(Of(Night).Includes(Of(Night, DayOfWeek.Monday), NightHours));
        Assert.False(Of(Night, DayOfWeek.Monday).Includes(Of(Night), NightHours));
        Assert.False(Of(Early).Includes(Of(Night), NightHours));
    }

    [Theory]
    [InlineData(22, 6, true)]
    [InlineData(20, 8, true)]
    [InlineData(22, 5, false)]
    [InlineData(23, 7, false)]
    [InlineData(0, 8, false)]
    public void A_template_lies_within_a_time_of_day_when_all_of_its_hours_do(int from, int until, bool included) =>
        Assert.Equal(included, Of(from: new(from, 0), until: new(until, 0)).Includes(Of(Night), NightHours));

    [Fact]
    public void An_hour_after_midnight_lies_within_a_night_that_began_the_day_before() =>
        Assert.True(Of(from: new(22, 0), until: new(6, 0)).Includes(Of(from: new(1, 0), until: new(4, 0)), null));

    [Fact]
    public void A_whole_weekday_does_not_lie_within_some_hours() =>
        Assert.False(Of(from: new(22, 0), until: new(6, 0)).Includes(Of(weekday: DayOfWeek.Monday), null));

    private static PreferenceMeaning Of(Guid? template = null, DayOfWeek? weekday = null, TimeOnly? from = null, TimeOnly? until = null) =>
        PreferenceMeaning.Of(template, weekday, from, until);
}
