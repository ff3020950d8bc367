using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>What a manager does with a week, by the words on the page.</summary>
internal static partial class WeekSteps
{
    /// <summary>From a week that nobody planned to one with each template on each of its days.</summary>
    public static async Task BuildWeekAsync(this BrowserWindow window)
    {
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Build the week" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "All valid days" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Create week" }).ClickAsync();
        await window.OptimizePanel().WaitForAsync();
    }

    public static async Task OptimizeAsync(this BrowserWindow window, int seconds)
    {
        var panel = window.OptimizePanel();
        await panel.GetByLabel("Time limit").SelectOptionAsync(seconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await panel.GetByRole(AriaRole.Button, new() { Name = "Optimize", Exact = true }).ClickAsync();
    }

    /// <summary>The demo's own runs are about published weeks; this one is about its draft, so its proposal can be applied.</summary>
    public static async Task HasARunAsync(this BrowserWindow window, TestDatabase database)
    {
        var week = await database.DraftAsync();
        await window.GoToAsync(week.Address());
        if (window.View.Width == View.Phone.Width) await window.Page.GetByRole(AriaRole.Button, new() { Name = "Panel", Exact = true }).ClickAsync();
        if (await database.RunsOfAsync(week) is { Count: 0 }) await window.OptimizeAsync(seconds: 5);
        await window.SeesEndedAsync("Done");
    }

    /// <summary>Waits until this window shows a run under way that has filled positions. Nobody reloads anything.</summary>
    public static Task SeesProgressAsync(this BrowserWindow window) =>
        window.Page.Locator("article[aria-label^='Optimization with'] progress:not([value='0'])").WaitForAsync();

    public static Task StopAsync(this BrowserWindow window) =>
        window.OptimizePanel().GetByRole(AriaRole.Button, new() { Name = "Stop and keep the best" }).ClickAsync();

    /// <summary>Waits until this window lists an ended run with this state.</summary>
    public static Task SeesEndedAsync(this BrowserWindow window, string state) => window.Ended(state).First.WaitForAsync();

    /// <summary>Reviews the proposal of the run that came to its end, and makes it the week's roster.</summary>
    public static async Task ApplyAsync(this BrowserWindow window)
    {
        await window.Ended("Done").First.GetByRole(AriaRole.Link).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Apply…" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Apply", Exact = true }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Take back" }).WaitForAsync();
    }

    public static async Task PublishAsync(this BrowserWindow window)
    {
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = StartsWithPublish() }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Unpublish" }).WaitForAsync();
    }

    private static ILocator OptimizePanel(this BrowserWindow window) => window.Page.GetByRole(AriaRole.Region, new() { Name = "Optimize", Exact = true });

    private static ILocator Ended(this BrowserWindow window, string state) =>
        window.OptimizePanel().GetByRole(AriaRole.Listitem).Filter(new() { HasText = state });

    [GeneratedRegex("^Publish")]
    private static partial Regex StartsWithPublish();
}
