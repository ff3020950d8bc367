using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Tests.Web.Schedules;
using SmartScheduling.Web.Features.Schedules;
using SmartScheduling.Web.Features.Schedules.Edits;
using SmartScheduling.Web.Features.Schedules.Grid;

namespace SmartScheduling.Tests.Benchmarks;

/// <summary>What the server does to show one edit, in a grid of 120 people beside one of 10.</summary>
[Collection(BenchmarkCollection.Name)]
public sealed class GridRenderBenchmark
{
    private const int Few = 10, Many = 120, Times = 300;

    [Fact(Explicit = true)]
    public async Task An_edit_among_many_beside_one_among_few()
    {
        var (few, many) = (await MeasureAsync(Few), await MeasureAsync(Many));
        var table = new RatioTable("One edit on the server", $"{Few} people", $"{Many} people");
        table.Add("what each row shows", few.Compose, many.Compose);
        table.Add("rendering", few.Render, many.Render);
        table.Add("rendering from nothing", few.First, many.First);
        table.Print();
    }

    private static async Task<Figures> MeasureAsync(int people)
    {
        using var browser = new BunitContext();
        browser.JSInterop.Mode = JSRuntimeMode.Loose;
        await using var services = new ServiceCollection().AddSingleton(browser.JSInterop.JSRuntime).BuildServiceProvider();
        await using var renderer = new HeadlessRenderer(services);
        var board = CrowdedBoard.Of(people);
        var first = await Samples.OfAsync(30, _ => renderer.RenderAsync(renderer.Add<BoardGrid>(), Shown(Compose(board))));

        var grid = renderer.Add<BoardGrid>();
        var content = Compose(board);
        await renderer.RenderAsync(grid, Shown(content));
        var compose = await Samples.OfAsync(Times, number =>
        {
            board = Edit(board, number);
            content = Compose(board);
            return Task.CompletedTask;
        });
        await renderer.RenderAsync(grid, Shown(content));
        var edited = Enumerable.Range(0, Times + 10).Select(number => Compose(board = Edit(board, number))).ToList();
        return new(compose, await Samples.OfAsync(Times, number => renderer.RenderAsync(grid, Shown(edited[number]))), first);
    }

    // Somebody is taken off, and put back by the next edit of the same number.
    private static Board Edit(Board board, int number)
    {
        var shift = board.Shifts[number % board.Shifts.Count];
        var person = board.People[number * 7 % board.People.Count];
        var works = board.Assignments.Any(one => one.ShiftId == shift.Id && one.EmployeeId == person.Id);
        return board.With([new(works ? AssignmentAct.Unassign : AssignmentAct.Assign, shift.Id, SketchedBoard.Cook.Id, person.Id)])!;
    }

    private static GridContent Compose(Board board) => GridContent.Of(new(board), WeekFindings.None, new());

    private static Dictionary<string, object?> Shown(GridContent content) => new()
    {
        [nameof(BoardGrid.Content)] = content,
        [nameof(BoardGrid.Label)] = "Week",
        [nameof(BoardGrid.FirstDay)] = SketchedBoard.Monday,
    };

    private sealed record Figures(Samples Compose, Samples Render, Samples First);
}
