using Microsoft.Playwright;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>The grid of the demo's draft week, as two people have it open.</summary>
public sealed class ScheduleGridTests : BrowserTest
{
    private const string Tuesday = "tbody tr:not(.open-row) td[data-day='1'] .chip";

    [Fact]
    public async Task A_position_is_filled_locked_and_undone_by_keyboard_and_a_colleague_sees_it()
    {
        await using var demo = await DemoSite.StartAsync(DatabaseKind.Sqlite);
        var (mine, theirs) = (await OpenDraftAsync(demo, "Manager"), await OpenDraftAsync(demo, "Admin"));

        await mine.Locator("tr[data-row=open] td[data-day='1'] .chip").First.FocusAsync();
        await mine.Keyboard.PressAsync("Enter");
        await Assertions.Expect(mine.Locator(".details .hint .button").First).ToBeVisibleAsync();
        await Assertions.Expect(mine.Locator("[data-details]")).ToBeFocusedAsync();
        await mine.Keyboard.PressAsync("Tab");
        await mine.Keyboard.PressAsync("Enter");

        await Assertions.Expect(mine.Locator(Tuesday)).ToHaveCountAsync(1);
        await Assertions.Expect(theirs.Locator(Tuesday)).ToHaveCountAsync(1);
        await theirs.Locator(Tuesday).FocusAsync();
        await theirs.Keyboard.PressAsync("l");
        await Assertions.Expect(mine.Locator($"{Tuesday} use[href$='#lock']")).ToHaveCountAsync(1);

        await mine.Locator(Tuesday).FocusAsync();
        await mine.Keyboard.PressAsync("Delete");
        await Assertions.Expect(mine.Locator(".toast", new() { HasText = "Unlock the assignment first." })).ToBeVisibleAsync();
        await theirs.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(mine.Locator($"{Tuesday} use[href$='#lock']")).ToHaveCountAsync(0);
        await mine.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(theirs.Locator(Tuesday)).ToHaveCountAsync(0);
        await mine.Keyboard.PressAsync("Control+Shift+z");
        await Assertions.Expect(theirs.Locator(Tuesday)).ToHaveCountAsync(1);

        // Before the site ends: a page that loses its server has something to complain about.
        await mine.CloseAsync();
        await theirs.CloseAsync();
    }

    [Fact]
    public async Task Arrow_keys_move_from_cell_to_cell_and_one_stop_is_left_for_the_tab_key()
    {
        var mine = await OpenDraftAsync(await SharedResources.DemoAsync(), "Manager");
        await Assertions.Expect(mine.Locator(".board-table [tabindex='0']")).ToHaveCountAsync(1);

        await mine.Locator("tr[data-row=coverage] td[data-day='3']").FocusAsync();
        await mine.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(mine.Locator("tr[data-row=coverage] td[data-day='2']")).ToBeFocusedAsync();
        await mine.Keyboard.PressAsync("End");
        await Assertions.Expect(mine.Locator("tr[data-row=coverage] td[data-day='6']")).ToBeFocusedAsync();
        await mine.Keyboard.PressAsync("Control+Home");
        // What stands in a cell is its stop; an empty cell is its own.
        await Assertions.Expect(mine.Locator("tr[data-row=open] td[data-day='0']:is(:focus, :has(:focus))")).ToHaveCountAsync(1);
        await Assertions.Expect(mine.Locator(".board-table [tabindex='0']")).ToHaveCountAsync(1);
    }

    private async Task<IPage> OpenDraftAsync(DemoSite demo, string role)
    {
        var window = await OpenAsync(demo.Web.Address);
        await window.SignInAsync(demo.SignInOf(role));
        await window.GoToAsync("/schedule");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Next week" }).ClickAsync();
        await Assertions.Expect(window.Page.Locator(".page-header .tag", new() { HasText = "Draft" })).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator(".board-table [tabindex='0']")).ToHaveCountAsync(1);
        return window.Page;
    }
}
