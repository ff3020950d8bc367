using Microsoft.Playwright;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>Something that opens over or beside a page, and how somebody gets there.</summary>
/// <param name="Name">Names its pictures.</param>
/// <param name="Path">The page.</param>
/// <param name="Steps">What is pressed there, one after the other.</param>
internal sealed record Opening(string Name, string Path, params IReadOnlyList<Func<IPage, ILocator>> Steps)
{
    // The newest dialog, else the menu or sheet that is open, else the panel beside the week.
    private const string Opened = "dialog[open], [popover]:popover-open:not(toast-region, .board-note), .week-panel";

    public async Task<ILocator> OpenAsync(BrowserWindow window)
    {
        await window.GoToAsync(Path);
        foreach (var step in Steps) await step(window.Page).First.ClickAsync();
        var opened = window.Page.Locator(Opened).And(window.Page.Locator(":visible"));
        await opened.Last.WaitForAsync();
        await window.IsReadyAsync();
        return opened.Last;
    }

    public static Func<IPage, ILocator> Button(string name, bool exact = true) =>
        page => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = exact });

    public static Func<IPage, ILocator> Tab(string name) => page => page.GetByRole(AriaRole.Tab, new() { Name = name });

    /// <summary>In the dialog that is open.</summary>
    public static Func<IPage, ILocator> Inside(string button) =>
        page => page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = button, Exact = true });

    /// <summary>The first line of the page's list.</summary>
    public static ILocator Line(IPage page) => page.Locator("tbody .row-action");

    public static Func<IPage, ILocator> Part(string selector) => page => page.Locator(selector).And(page.Locator(":visible"));

    public override string ToString() => Name;
}
