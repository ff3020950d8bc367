namespace SmartScheduling.Web.Components.Layout;

/// <summary>
/// Places in the frame that a page fills: <c>&lt;SectionContent SectionId="ShellSections.Week"&gt;…&lt;/SectionContent&gt;</c>.
/// </summary>
public static class ShellSections
{
    /// <summary>Top bar, first: the location that the page is about.</summary>
    public static readonly object Location = new();

    /// <summary>Top bar, after the location: the week picker.</summary>
    public static readonly object Week = new();
}
