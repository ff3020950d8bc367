namespace SmartScheduling.Web.Features.Schedules.Grid;

public enum GridView
{
    People,
    Shifts,
}

/// <summary>What of the week is shown, and how.</summary>
public sealed record GridFilter(GridView View = GridView.People, Guid? RoleId = null, bool OpenOnly = false, string Find = "")
{
    public bool Shows(BoardPerson person) =>
        (RoleId is not { } role || person.Holds(role)) && person.Name.Contains(Find.Trim(), StringComparison.CurrentCultureIgnoreCase);

    public bool Shows(BoardPosition position) => RoleId is not { } role || position.Role.Id == role;

    public bool Narrows => RoleId is not null || OpenOnly || Find.Trim().Length > 0;
}
