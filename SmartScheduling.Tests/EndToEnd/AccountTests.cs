using Microsoft.Playwright;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>A new site, from its first admin to the guard at the door.</summary>
public sealed class AccountTests : BrowserTest
{
    private const int AttemptsBeforeLockout = 5;

    [Theory, EachDatabase]
    public async Task The_first_visit_creates_the_first_admin_who_can_come_back(DatabaseKind kind)
    {
        var database = Keep(await TestDatabase.CreateAsync(kind));
        var web = Keep(await WebProcess.StartAsync(database.Settings));
        var window = await OpenAsync(web.Address);

        await window.GoToAsync("/");
        Assert.EndsWith("/first-run", window.Page.Url, StringComparison.Ordinal);
        await Axe.AssertNoFaultsAsync(window);
        await window.CreateSiteAsync(AccountSteps.FirstAdmin);
        await window.IsHomeAsync();

        await window.SignOutAsync();
        await window.Page.GotoAsync("/");
        Assert.Contains("/sign-in", window.Page.Url, StringComparison.Ordinal);
        await window.SignInAsync(AccountSteps.FirstAdmin);
        await window.Page.GotoAsync("/first-run");
        await window.IsHomeAsync();
    }

    [Theory, EachDatabase]
    public async Task A_wrong_password_is_refused_and_guessing_locks_the_door(DatabaseKind kind)
    {
        var database = Keep(await TestDatabase.CreateAsync(kind));
        var web = Keep(await WebProcess.StartAsync(database.Settings));
        var window = await OpenAsync(web.Address);
        await window.GoToAsync("/");
        await window.CreateSiteAsync(AccountSteps.FirstAdmin);
        await window.IsHomeAsync();
        await window.SignOutAsync();

        for (var attempt = 1; attempt <= AttemptsBeforeLockout; attempt++)
        {
            await window.TrySignInAsync(AccountSteps.FirstAdmin with { Password = $"guess number {attempt}" });
            await window.Page.GetByRole(AriaRole.Alert).WaitForAsync();
            Assert.Equal(AccountSteps.FirstAdmin.Email, await window.Page.GetByLabel("Email").InputValueAsync());
        }

        await window.TrySignInAsync(AccountSteps.FirstAdmin);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Too many attempts failed");
        await window.Page.GotoAsync("/");
        Assert.Contains("/sign-in", window.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_locked_out_is_let_in_again_by_an_admin()
    {
        var demo = Keep(await DemoSite.StartAsync(DatabaseKind.Sqlite));
        var employee = demo.SignInOf("Employee");
        var (admin, person) = (await OpenAsync(demo.Web.Address), await OpenAsync(demo.Web.Address, View.Phone));
        for (var attempt = 1; attempt <= AttemptsBeforeLockout; attempt++)
        {
            await person.TrySignInAsync(employee with { Password = $"guess number {attempt}" });
            await person.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        }

        await admin.SignInAsync(demo.SignInOf("Admin"));
        await admin.GoToAsync("/accounts");
        var row = admin.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = employee.Email });
        await Assertions.Expect(row).ToContainTextAsync("Locked");
        await row.GetByRole(AriaRole.Button, new() { Name = "More for" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Unlock" }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("Active");

        await person.SignInAsync(employee);
    }
}
