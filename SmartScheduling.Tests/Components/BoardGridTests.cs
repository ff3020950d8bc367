using Bunit;
using SmartScheduling.Web.Features.Schedules;
using SmartScheduling.Web.Features.Schedules.Grid;
using static SmartScheduling.Tests.Web.Schedules.SketchedBoard;

namespace SmartScheduling.Tests.Components;

public sealed class BoardGridTests
{
    [Fact]
    public void An_edit_renders_its_row_and_the_sums_and_no_other_row()
    {
        using var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        var grid = context.Render<BoardGrid>(parameters => parameters
            .Add(one => one.Content, Show(With(On(0, Ana)))).Add(one => one.Label, "Week").Add(one => one.FirstDay, Monday));
        var before = Counts(grid);

        grid.Render(parameters => parameters.Add(one => one.Content, Show(With(On(0, Ana), On(3, Ben)))));

        Assert.Equal(["Ben Birch", "Coverage", "Open"], Counts(grid).Where(row => row.Value > before[row.Key]).Select(row => row.Key).Order(StringComparer.Ordinal));
        Assert.Contains("7–15", grid.Find($"tr[data-row='{Ben.Id:N}'] td[data-day='3'] .chip").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_render_without_a_change_renders_no_row()
    {
        using var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        var grid = context.Render<BoardGrid>(parameters => parameters
            .Add(one => one.Content, Show(With(On(0, Ana)))).Add(one => one.Label, "Week").Add(one => one.FirstDay, Monday));
        var before = Counts(grid);

        grid.Render(parameters => parameters.Add(one => one.Content, Show(With(On(0, Ana)))));

        Assert.Equal(before, Counts(grid));
    }

    [Fact]
    public async Task What_the_browser_names_reaches_the_page()
    {
        using var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        GridAct? heard = null;
        var grid = context.Render<BoardGrid>(parameters => parameters
            .Add(one => one.Content, Show(Empty)).Add(one => one.Label, "Week").Add(one => one.FirstDay, Monday).Add(one => one.OnAct, act => heard = act));

        await grid.InvokeAsync(() => grid.Instance.ActAsync("unassign", "row", 2, "item", true));

        Assert.Equal(new GridAct(GridActKind.Unassign, "row", 2, "item", true), heard);
        await Assert.ThrowsAsync<ArgumentException>(() => grid.Instance.ActAsync("explode", "row", 2, "item", true));
    }

    private static GridContent Show(Board board) => GridContent.Of(new(board), WeekFindings.None, new());

    private static Dictionary<string, int> Counts(IRenderedComponent<BoardGrid> grid) =>
        grid.FindComponents<GridRowView>().ToDictionary(row => row.Instance.Row.Title, row => row.RenderCount);
}
