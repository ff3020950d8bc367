using SmartScheduling.Domain.Availability;
using SmartScheduling.Solver.Model;
using SmartScheduling.Web.Features.Schedules;
using SmartScheduling.Web.Features.Schedules.Grid;
using static SmartScheduling.Tests.Web.Schedules.SketchedBoard;

namespace SmartScheduling.Tests.Web.Schedules.Grid;

public sealed class GridContentTests
{
    private static readonly GridFilter Shifts = new(GridView.Shifts);

    [Fact]
    public void The_first_row_holds_what_is_open_and_the_last_one_what_is_covered()
    {
        var grid = Show(With(On(0, Ana), On(0, Ben), On(0, Wim, Waiter), On(1, Ana)));

        Assert.Equal("17 places", grid.Open.Detail);
        Assert.Empty(grid.Open.Cells[0].Items);
        Assert.Equal(["1 C", "1 W"], grid.Open.Cells[1].Items.Select(item => item.Tag));
        Assert.Equal(["2 C", "1 W"], grid.Open.Cells[2].Items.Select(item => item.Tag));
        Assert.Equal(["3/3", "1/3", "0/3"], grid.Coverage.Cells.Take(3).Select(cell => cell.Text));
        Assert.Equal(["fill-full", "fill-partly", "fill-open"], grid.Coverage.Cells.Take(3).Select(cell => cell.Class));
        Assert.Equal(("32", "640"), (grid.Coverage.Hours.Text, grid.Coverage.Cost.Text));
    }

    [Fact]
    public void One_too_many_in_a_role_fills_no_other_role()
    {
        var grid = Show(With(On(0, Ana), On(0, Ben), On(0, Wim)), Shifts);

        Assert.Equal("2/3", grid.Rows[0].Cells[0].Text);
    }

    [Theory]
    [InlineData(0, "0/16", "under")]
    [InlineData(1, "8/16", "")]
    [InlineData(2, "16/16", "")]
    [InlineData(3, "24/16", "")]
    [InlineData(4, "32/16", "over")]
    public void Hours_stand_against_the_contract_and_say_when_they_leave_it(int days, string hours, string remark)
    {
        var row = RowOf(Show(With([.. Enumerable.Range(0, days).Select(day => On(day, Ana))])), Ana);

        Assert.Equal((hours, remark), (row.Hours.Text, row.Hours.Remark));
        Assert.Equal((days * 160).ToString(System.Globalization.CultureInfo.InvariantCulture), row.Cost.Text);
    }

    [Fact]
    public void Work_at_another_location_counts_into_the_hours_and_is_shown()
    {
        var row = RowOf(Show(Empty with { Elsewhere = [new(Ana.Id, Monday, "Bar", new(22, 0), new(6, 0), 480)] }), Ana);

        Assert.Equal("8/16", row.Hours.Text);
        Assert.Equal("At Bar, 22:00–06:00", Assert.Single(row.Cells[0].Items).Label);
    }

    [Fact]
    public void A_cell_says_what_keeps_the_person_away()
    {
        var row = RowOf(Show(Empty with
        {
            People = [Ana with { EmployedUntil = Monday.AddDays(4) }],
            TimeOff = [Off(Ana, 1, TimeOffState.Approved), Off(Ana, 2, TimeOffState.Pending)],
            Unavailable = [new(Ana.Id, Monday.AddDays(3), new(17, 0), new(22, 30), ""), new(Ana.Id, Monday.AddDays(2), new(0, 0), new(0, 0), "")],
        }), Ana);

        Assert.Equal(["", "Time off", "Time off?, Not all day", "Not 17–22:30", "", "Not employed", "Not employed"], row.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void An_assignment_tells_time_role_lock_and_what_a_rule_says()
    {
        var finding = new Finding(ScoreLevel.Hard, "Rest", "Wim slept too little.", 5, Wim.Id, Early[0].Id, null, Monday);
        var board = With(On(0, Wim, Waiter, locked: true));

        var item = RowOf(Show(board, findings: finding), Wim).Cells[0].Items[0];

        Assert.Equal(("7–15", "W", true), (item.Text, item.Tag, item.Locked));
        Assert.Equal("Early, 07:00–15:00, as Waiter, locked. Conflict: Wim slept too little.", item.Label);
        Assert.Equal(new("Wim slept too little.", Hard: true), item.Note);
    }

    [Fact]
    public void Shifts_of_one_template_stand_in_one_row_with_who_is_on_them()
    {
        var grid = Show(With(On(0, Ben), On(0, Ana)), Shifts);

        var row = Assert.Single(grid.Rows);
        Assert.Equal(("Early", "7–15"), (row.Title, row.Detail));
        Assert.Equal(["Ana A.", "Ben B.", "open"], row.Cells[0].Items.Select(item => item.Text));
        Assert.Equal("2/3", row.Cells[0].Text);
    }

    [Fact]
    public void A_role_or_a_name_narrows_what_is_shown()
    {
        Assert.Equal(["Wim Willow"], Show(Empty, new(RoleId: Waiter.Id)).Rows.Select(row => row.Title));
        Assert.Equal(["Ben Birch"], Show(Empty, new(Find: " birch")).Rows.Select(row => row.Title));
        Assert.Equal(2, Show(Empty, new(Find: "birch")).Hidden);
        Assert.Equal("0/1", Show(Empty, new(RoleId: Waiter.Id)).Coverage.Cells[0].Text);
    }

    [Fact]
    public void An_edit_changes_the_rows_it_concerns_and_no_other()
    {
        var before = Show(With(On(0, Ana)));

        var after = Show(With(On(0, Ana), On(3, Ben)));

        Assert.Equal(RowOf(before, Ana), RowOf(after, Ana));
        Assert.Equal(RowOf(before, Wim), RowOf(after, Wim));
        Assert.NotEqual(RowOf(before, Ben), RowOf(after, Ben));
    }

    private static GridContent Show(Board board, GridFilter? filter = null, params Finding[] findings) =>
        GridContent.Of(new(board), WeekFindings.None with { Findings = findings }, filter ?? new());

    private static GridRow RowOf(GridContent grid, BoardPerson person) => grid.Rows.First(row => row.Title == person.Name);
}
