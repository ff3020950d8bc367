namespace SmartScheduling.Web.Features.Schedules;

/// <summary>
/// Whether the panel is seen: beside the grid where there is room, where it stands until it is closed, and as a sheet over
/// the grid where there is none, where it comes when it is asked for. The page does not know which of the two it is.
/// </summary>
internal readonly record struct PanelPlace(bool Beside, bool Sheet)
{
    public static readonly PanelPlace AtFirst = new(Beside: true, Sheet: false);
    public static readonly PanelPlace Open = new(true, true);
    public static readonly PanelPlace Closed = new(false, false);

    public PanelPlace Toggled => new(!Beside, !Sheet);
}
