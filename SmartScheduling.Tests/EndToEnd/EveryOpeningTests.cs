using Microsoft.Playwright;
using SmartScheduling.Domain.Access;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>What opens over or beside a page, one after the other in one window, each in light and in dark.</summary>
public sealed class EveryOpeningTests : BrowserTest
{
    [Theory]
    [InlineData(AccessRole.Manager, false)]
    [InlineData(AccessRole.Manager, true)]
    [InlineData(AccessRole.Admin, false)]
    [InlineData(AccessRole.Employee, true)]
    public async Task Every_dialog_panel_sheet_and_menu_keeps_nobody_out_and_inside_its_width(AccessRole role, bool phone)
    {
        var demo = await SharedResources.DemoAsync();
        var window = await OpenAsync(demo.Web.Address, phone ? View.Phone : View.Desk);
        await window.SignInAsync(demo.SignInOf(role.ToString()));
        if (role == AccessRole.Manager) await window.HasARunAsync(demo.Database);

        List<string> findings = [];
        foreach (var opening in await Openings.OfAsync(role, demo, window.View))
        {
            var opened = await opening.OpenAsync(window);
            foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await window.Page.EmulateMediaAsync(new() { ColorScheme = colours });
                await window.ScreenshotAsync($"{role}/opened/{opening}-{colours}", whole: false);
                findings.AddRange((await Axe.FaultsAsync(window, opened)).Select(fault => $"{opening} in {colours}: {fault}"));
            }

            if (await TooWideAsync(opened) is > 0 and var pixels) findings.Add($"{opening} is {pixels} px wider than its place at {window.View}");
        }

        Findings.None(findings);
    }

    // The part that scrolls is asked, too: it would hide what sticks out.
    private static Task<int> TooWideAsync(ILocator opened) => opened.EvaluateAsync<int>(
        "element => Math.max(...[element, ...element.querySelectorAll('.panel-body, .panel-foot')].map(part => part.scrollWidth - part.clientWidth))");
}
