using Microsoft.Playwright;
using SmartScheduling.Domain.Access;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>How somebody gets an account: an admin makes a link, the person opens it and chooses a password.</summary>
public sealed class InvitationTests : BrowserTest
{
    private static readonly SignIn Newcomer = new("newcomer@example.test", "brought my own 42");

    [Theory, EachDatabase]
    public async Task A_link_lets_one_person_choose_a_password_once(DatabaseKind kind)
    {
        var demo = Keep(await DemoSite.StartAsync(kind));
        var admin = await OpenAsync(demo.Web.Address);
        await admin.SignInAsync(demo.SignInOf("Admin"));
        var link = await admin.InviteAsync("Nele Newcomer", Newcomer.Email, AccessRole.Manager);
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Region, new() { Name = "Open invitations" })).ToContainTextAsync(Newcomer.Email);

        var person = await OpenAsync(demo.Web.Address);
        await person.GoToAsync(link);
        await Axe.AssertNoFaultsAsync(person);
        await person.ChoosePasswordAsync("too short");
        await Assertions.Expect(person.Field("Password")).ToContainTextAsync("at least 10 characters");
        await person.ChoosePasswordAsync(Newcomer.Password, again: "something else 42");
        await Assertions.Expect(person.Field("Password again")).ToContainTextAsync("differ");
        await person.ChoosePasswordAsync(Newcomer.Password);
        await person.IsHomeAsync();
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Link, new() { Name = "People", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Link, new() { Name = "Accounts", Exact = true })).ToHaveCountAsync(0);

        var finder = await OpenAsync(demo.Web.Address, View.Phone);
        await finder.GoToAsync(link);
        await finder.ShowsAsync("This link no longer works");
        await Axe.AssertNoFaultsAsync(finder);
        await finder.SignInAsync(Newcomer);
    }

    [Fact]
    public async Task A_new_link_for_who_forgot_the_password_replaces_it_and_ends_what_was_open()
    {
        var demo = Keep(await DemoSite.StartAsync(DatabaseKind.Sqlite));
        var employee = demo.SignInOf("Employee");
        var (admin, lost) = (await OpenAsync(demo.Web.Address), await OpenAsync(demo.Web.Address, View.Phone));
        await admin.SignInAsync(demo.SignInOf("Admin"));
        await lost.SignInAsync(employee);

        await admin.GoToAsync("/accounts");
        var row = admin.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = employee.Email });
        await row.GetByRole(AriaRole.Button, new() { Name = "More for" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Menuitem, new() { Name = "New password link" }).ClickAsync();
        var link = await admin.TakeLinkAsync();

        var person = await OpenAsync(demo.Web.Address, View.Phone);
        await person.GoToAsync(link);
        await person.ChoosePasswordAsync(Newcomer.Password);
        await person.IsHomeAsync();
        await lost.IsSignedOutAsync();
        await lost.TrySignInAsync(employee);
        await lost.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await lost.SignInAsync(employee with { Password = Newcomer.Password });
    }
}
