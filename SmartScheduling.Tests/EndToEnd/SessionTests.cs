using Microsoft.Playwright;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>What becomes of the browsers in which somebody is signed in when that person does something about it.</summary>
public sealed class SessionTests : BrowserTest
{
    private const string NextPassword = "another harbour 2";

    [Theory, EachDatabase]
    public async Task A_changed_password_replaces_the_old_one_and_signs_the_other_browser_out(DatabaseKind kind)
    {
        var demo = Keep(await DemoSite.StartAsync(kind));
        var manager = demo.SignInOf("Manager");
        var (mine, other) = (await OpenAsync(demo.Web.Address), await OpenAsync(demo.Web.Address));
        await mine.SignInAsync(manager);
        await other.SignInAsync(manager);

        await mine.ChooseInAccountMenuAsync("Change password");
        await mine.ShowsAsync("Change password");
        await Axe.AssertNoFaultsAsync(mine);
        await mine.ChangePasswordAsync("not my password 1", NextPassword);
        await Assertions.Expect(mine.Field("Present password")).ToContainTextAsync("This is not your present password.");
        await mine.ChangePasswordAsync(manager.Password, "short 1");
        await Assertions.Expect(mine.Field("New password")).ToContainTextAsync("at least 10 characters");
        await mine.ChangePasswordAsync(manager.Password, NextPassword, again: "another harbour 3");
        await Assertions.Expect(mine.Field("New password again")).ToContainTextAsync("differ");
        await mine.ChangePasswordAsync(manager.Password, NextPassword);
        await mine.ShowsAsync("Your password is changed");

        await mine.GoToAsync("/people");
        await other.IsSignedOutAsync();
        await other.SendSignInAsync(manager);
        await other.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await other.SignInAsync(manager with { Password = NextPassword });
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_open_page_of_another_browser_and_its_cookie()
    {
        var demo = Keep(await DemoSite.StartAsync(DatabaseKind.Sqlite));
        var (mine, open, closed) = (await OpenAsync(demo.Web.Address), await OpenAsync(demo.Web.Address), await OpenAsync(demo.Web.Address));
        foreach (var window in new[] { mine, open, closed }) await window.SignInAsync(demo.SignInOf("Manager"));
        await open.GoToAsync("/people");
        await closed.Page.GotoAsync("about:blank");

        await mine.ChooseInAccountMenuAsync("Sign out everywhere");
        await mine.ShowsAsync("Sign out everywhere?");
        await Axe.AssertNoFaultsAsync(mine);
        await mine.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await mine.IsSignedOutAsync();

        await open.IsSignedOutAsync();
        await closed.Page.GotoAsync("/people");
        await closed.IsSignedOutAsync();
        await open.SendSignInAsync(demo.SignInOf("Manager"));
        await open.IsAtAsync("/people");
        await open.IsReadyAsync();
    }

    [Fact]
    public async Task An_account_that_an_admin_switches_off_is_out_and_stays_out()
    {
        var demo = Keep(await DemoSite.StartAsync(DatabaseKind.Sqlite));
        var employee = demo.SignInOf("Employee");
        var (admin, person) = (await OpenAsync(demo.Web.Address), await OpenAsync(demo.Web.Address, View.Phone));
        await admin.SignInAsync(demo.SignInOf("Admin"));
        await person.SignInAsync(employee);

        await admin.GoToAsync("/accounts");
        await admin.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = employee.Email }).Locator(".row-action").ClickAsync();
        await admin.Page.GetByLabel("May sign in").UncheckAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await person.IsSignedOutAsync();
        await person.SendSignInAsync(employee);
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("switched off");
    }
}
