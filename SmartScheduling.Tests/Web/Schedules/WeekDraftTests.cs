using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Features.Schedules.Build;

namespace SmartScheduling.Tests.Web.Schedules;

/// <summary>The grid of templates and days while it is clicked.</summary>
public sealed class WeekDraftTests
{
    private static readonly DateOnly Monday = new(2027, 3, 22);
    private static readonly Guid Cook = Guid.CreateVersion7();

    private readonly PlanTemplate early = Template("Early", new(6, 0), new(14, 0), Weekdays.All & ~(Weekdays.Saturday | Weekdays.Sunday), 2);
    private readonly PlanTemplate night = Template("Night", new(22, 0), new(6, 0), Weekdays.All, 1);

    [Fact]
    public void A_cell_toggles_and_refuses_days_on_which_the_template_may_not_stand()
    {
        var draft = new WeekDraft(Plan());
        draft.Toggle(0, 0);
        draft.Toggle(0, 5);
        draft.Set(1, 0, 12);

        Assert.Equal((1, 0, PlanCell.MaxCount), (draft[0, 0], draft[0, 5], draft[1, 0]));
        Assert.False(draft.Allows(0, 5));
        draft.Toggle(0, 0);
        Assert.Equal([new PlanCell(night.Id, Monday, PlanCell.MaxCount)], draft.Changes());
    }

    [Fact]
    public void Rows_columns_and_all_fill_what_may_be_filled_and_empty_it_when_full()
    {
        var draft = new WeekDraft(Plan());
        draft.ToggleRow(0);
        Assert.Equal(5, draft.Changes().Count);
        draft.ToggleDay(6);
        Assert.Equal(6, draft.Changes().Count);
        draft.FillAll();
        Assert.Equal(12, draft.Changes().Count);
        draft.ToggleRow(0);
        Assert.Equal(7, draft.Changes().Count);
        draft.Clear();
        Assert.False(draft.HasChanges);
    }

    [Fact]
    public void Going_back_to_what_is_saved_is_no_change_and_lost_assignments_are_counted()
    {
        var draft = new WeekDraft(Plan(Shift(early, Monday, assigned: 2), Shift(early, Monday, assigned: 0)));
        draft.Set(0, 0, 1);
        Assert.Equal(0, draft.LostAssignments);
        draft.Toggle(0, 0);
        Assert.Equal((0, 2), (draft[0, 0], draft.LostAssignments));
        draft.Toggle(0, 0);
        Assert.Equal((2, 0), (draft[0, 0], draft.LostAssignments));
        Assert.False(draft.HasChanges);
    }

    [Fact]
    public void The_summary_counts_positions_and_real_minutes()
    {
        var changed = Shift(early, Monday, assigned: 0) with { Requirements = [new(Cook, 5)], Minutes = 60 };
        var draft = new WeekDraft(Plan(changed));
        draft.Set(0, 1, 1);
        // The night in which the clocks go forward has seven hours.
        draft.Set(1, 5, 1);

        var summary = draft.Summary();

        Assert.Equal((3, 8, (5 * 60) + (2 * 480) + 420), (summary.Shifts, summary.Positions, summary.NeededMinutes));
        Assert.Equal(summary.NeededMinutes - 100, summary.MissingMinutes);
    }

    [Fact]
    public void Changes_survive_a_move_to_another_week_and_a_published_week_stays()
    {
        var draft = new WeekDraft(Plan());
        draft.Set(0, 2, 3);
        var moved = new WeekDraft(Plan() with { Start = Monday.AddDays(7) });
        moved.Adopt(draft);
        Assert.Equal([new PlanCell(early.Id, Monday.AddDays(9), 3)], moved.Changes());

        var published = new WeekDraft(Plan(Shift(early, Monday, 1)) with { Schedule = new(Guid.CreateVersion7(), 1, ScheduleState.Published) });
        published.Toggle(0, 0);
        published.FillAll();
        Assert.False(published.HasChanges);
    }

    private WeekPlan Plan(params PlanShift[] shifts) => new()
    {
        Site = new SiteSettings { Name = "Test", TimeZone = "Europe/Vienna", Culture = "en-GB" },
        Locations = [],
        Location = new(Guid.CreateVersion7(), "Kitchen"),
        Start = Monday,
        Days = 7,
        Templates = [early, night],
        Shifts = shifts,
        Roles = [new(Cook, "Cook", "C", true, 3)],
        Capacity = new(3, 50, 100, new Dictionary<Guid, int>()),
    };

    private static PlanTemplate Template(string name, TimeOnly start, TimeOnly end, Weekdays weekdays, int cooks) =>
        new(Guid.CreateVersion7(), name, start, end, 0, weekdays, true, [new(Cook, cooks)]);

    private static PlanShift Shift(PlanTemplate template, DateOnly date, int assigned) =>
        new(Guid.CreateVersion7(), template.Id, date, template.Name, template.StartTime, template.EndTime, 480, default, 0, 5, template.Requirements, assigned);
}
