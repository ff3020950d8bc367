using SmartScheduling.Domain.Shifts;
using SmartScheduling.Tests.Web.Schedules;
using SmartScheduling.Web.Features.Schedules;

namespace SmartScheduling.Tests.Benchmarks;

/// <summary>A board of so many cooks, half of whom work on each day.</summary>
internal static class CrowdedBoard
{
    public static Board Of(int people)
    {
        var cooks = Enumerable.Range(0, people).Select(number => SketchedBoard.Ana with { Id = Guid.CreateVersion7(), Name = FormattableString.Invariant($"Cook {number:000}") }).ToList();
        var shifts = Enumerable.Range(0, 7).Select(day => new BoardShift(
            Guid.CreateVersion7(), Guid.Empty, SketchedBoard.Monday.AddDays(day), "Early", ShiftKind.Early, 2, 5, new(7, 0), new(15, 0), 480, [new(SketchedBoard.Cook.Id, people / 2)])).ToList();
        return SketchedBoard.Empty with
        {
            People = cooks,
            Shifts = shifts,
            Assignments = [.. from shift in shifts.Index() from cook in cooks.Index() where (shift.Index + cook.Index) % 2 == 0 select new BoardAssignment(shift.Item.Id, cook.Item.Id, SketchedBoard.Cook.Id, false)],
        };
    }
}
