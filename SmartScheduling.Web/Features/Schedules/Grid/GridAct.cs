namespace SmartScheduling.Web.Features.Schedules.Grid;

public enum GridActKind
{
    Open,
    Unassign,
    Lock,
    Undo,
    Redo,
}

/// <summary>What a hand did in the grid, and where: the row's key, the day's place in the week, the item's key or nothing.</summary>
public readonly record struct GridAct(GridActKind Kind, string Row, int Day, string Item, bool ByKeyboard);
