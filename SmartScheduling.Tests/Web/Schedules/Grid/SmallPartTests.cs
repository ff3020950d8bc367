using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Features.Schedules;
using SmartScheduling.Web.Features.Schedules.Edits;
using SmartScheduling.Web.Features.Schedules.Grid;

namespace SmartScheduling.Tests.Web.Schedules.Grid;

public sealed class SmallPartTests
{
    [Theory]
    [InlineData(0, 0, FillState.None)]
    [InlineData(2, 0, FillState.None)]
    [InlineData(0, 2, FillState.Open)]
    [InlineData(1, 2, FillState.Partly)]
    [InlineData(2, 2, FillState.Full)]
    [InlineData(3, 2, FillState.Full)]
    public void A_fill_is_open_partly_or_full(int assigned, int required, FillState state) => Assert.Equal(state, new Fill(assigned, required).State);

    [Theory]
    [InlineData("en-GB", 7, 0, 15, 0, "7–15")]
    [InlineData("en-GB", 22, 0, 6, 30, "22–6:30")]
    [InlineData("de-AT", 0, 0, 8, 0, "0–8")]
    [InlineData("en-US", 7, 0, 15, 30, "7a–3:30p")]
    [InlineData("en-US", 12, 0, 0, 0, "12p–12a")]
    public void Times_are_as_short_as_the_culture_allows(string culture, int startHour, int startMinute, int endHour, int endMinute, string text) =>
        Assert.Equal(text, new ShiftTimes(culture).Of(new(startHour, startMinute), new(endHour, endMinute)));

    [Fact]
    public void An_item_key_comes_back_as_it_went()
    {
        var (shift, role, person) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.All([new ItemKey(shift, role, person), new ItemKey(shift, role, null), new ItemKey(shift, null, null)], key => Assert.Equal(key, ItemKey.Parse(key.ToString())));
        Assert.All(["", null, "more", "a.b", $"{shift:N}.{role:N}.{person:N}.{person:N}", $"{shift:N}.x"], text => Assert.Null(ItemKey.Parse(text)));
    }

    [Fact]
    public void Steps_are_taken_back_last_one_first()
    {
        var step = new AssignmentChange(AssignmentAct.Assign, Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.Equal(
            [step with { Act = AssignmentAct.Unlock }, step with { Act = AssignmentAct.Unassign }],
            AssignmentChange.Inverses([step, step with { Act = AssignmentAct.Lock }]));
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, "en-GB", 2026, 11, 23, "Week 48 · 23–29 Nov 2026")]
    [InlineData(DayOfWeek.Monday, "en-GB", 2026, 12, 28, "Week 53 · 28 Dec 2026 – 3 Jan 2027")]
    [InlineData(DayOfWeek.Sunday, "en-US", 2026, 1, 4, "Week 2 · Jan 4–10 2026")]
    public void A_week_is_called_by_its_number_and_days(DayOfWeek first, string culture, int year, int month, int day, string title) =>
        Assert.Equal(title, WeekTitle.Of(new SiteSettings { Name = "", TimeZone = "Europe/Vienna", Culture = culture, FirstWeekday = first }, new(year, month, day)));
}
