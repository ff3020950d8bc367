namespace SmartScheduling.Web.Features.Schedules;

/// <summary>Whether the side panel is seen.</summary>
public enum PanelState
{
    /// <summary>Nobody has decided: seen where there is room beside the grid.</summary>
    Auto,
    Open,
    Closed,
}
