using SmartScheduling.Web.Features.Schedules.Grid;

namespace SmartScheduling.Web.Features.Schedules.Panel;

/// <summary>What somebody chose in the grid, to see it in the panel.</summary>
public abstract record Selection
{
    private Selection()
    {
    }

    /// <summary>A person on a day: what they work and what they could take.</summary>
    public sealed record PersonDay(Guid EmployeeId, DateOnly Date) : Selection;

    /// <summary>A position: who has it and who could take it.</summary>
    public sealed record Position(Guid ShiftId, Guid RoleId) : Selection;

    /// <summary>Everything that is open on a day.</summary>
    public sealed record Day(DateOnly Date) : Selection;

    /// <summary>What a cell of the grid stands for; null when it stands for nothing, or for something that is gone.</summary>
    public static Selection? Of(BoardIndex index, GridAct act)
    {
        var date = index.Board.Date(act.Day);
        return (ItemKey.Parse(act.Item), act.Row) switch
        {
            ({ EmployeeId: { } person }, _) when index.Person(person) is not null => new PersonDay(person, date),
            ({ RoleId: { } role, EmployeeId: null } item, _) when index.Shift(item.ShiftId) is not null => new Position(item.ShiftId, role),
            (_, SummaryRows.OpenKey or SummaryRows.CoverageKey) => new Day(date),
            (_, var row) when Guid.TryParseExact(row, "N", out var person) && index.Person(person) is not null => new PersonDay(person, date),
            _ => null,
        };
    }

    /// <summary>Whether the board still has what was chosen.</summary>
    public bool IsIn(BoardIndex index) => this switch
    {
        PersonDay one => index.Person(one.EmployeeId) is not null && index.Board.DayOf(one.Date) is >= 0 and < 7,
        Position one => index.Positions.Any(position => position.Shift.Id == one.ShiftId && position.Role.Id == one.RoleId),
        Day one => index.Board.DayOf(one.Date) is >= 0 and < 7,
        _ => false,
    };
}
