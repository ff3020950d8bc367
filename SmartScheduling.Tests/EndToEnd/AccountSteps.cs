using Microsoft.Playwright;
using SmartScheduling.Domain.Access;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>What people do with their account, as they do it: by the words on the page.</summary>
internal static class AccountSteps
{
    public static readonly SignIn FirstAdmin = new("first.admin@example.test", "a long first password 1");

    public static async Task SignInAsync(this BrowserWindow window, SignIn signIn)
    {
        await window.TrySignInAsync(signIn);
        await window.IsHomeAsync();
    }

    /// <summary>Opens the sign-in page and sends its form, whatever comes of it.</summary>
    public static async Task TrySignInAsync(this BrowserWindow window, SignIn signIn)
    {
        await window.GoToAsync("/sign-in");
        await window.SendSignInAsync(signIn);
    }

    /// <summary>Sends the sign-in form that stands on the screen.</summary>
    public static async Task SendSignInAsync(this BrowserWindow window, SignIn signIn)
    {
        await window.Page.GetByLabel("Email").FillAsync(signIn.Email);
        await window.Page.GetByLabel("Password").FillAsync(signIn.Password);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    public static async Task SignOutAsync(this BrowserWindow window)
    {
        await window.ChooseInAccountMenuAsync("Sign out");
        await window.IsSignedOutAsync();
    }

    public static async Task ChooseInAccountMenuAsync(this BrowserWindow window, string item)
    {
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Account of" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
    }

    /// <summary>Waits for the page with this heading.</summary>
    public static Task ShowsAsync(this BrowserWindow window, string heading) =>
        window.Page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }).WaitForAsync();

    /// <summary>Waits until the browser stands before the sign-in page, by itself or sent there.</summary>
    public static Task IsSignedOutAsync(this BrowserWindow window) =>
        window.IsAtAsync("/sign-in");

    /// <summary>Waits for the own home page with its events connected.</summary>
    public static async Task IsHomeAsync(this BrowserWindow window)
    {
        await window.IsAtAsync("/");
        await window.IsReadyAsync();
    }

    /// <summary>Makes a one-time link as an admin; hands out its path.</summary>
    public static async Task<string> InviteAsync(this BrowserWindow window, string name, string email, AccessRole role)
    {
        await window.GoToAsync("/accounts");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).ClickAsync();
        await window.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await window.Page.GetByLabel("Email", new() { Exact = true }).FillAsync(email);
        await window.Page.GetByLabel("Access role", new() { Exact = true }).Last.SelectOptionAsync(role.ToString());
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        return await window.TakeLinkAsync();
    }

    /// <summary>Reads the one-time link that is shown, and closes what shows it.</summary>
    public static async Task<string> TakeLinkAsync(this BrowserWindow window)
    {
        var link = await window.Page.GetByLabel("One-time link").InputValueAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).ClickAsync();
        return new Uri(link).PathAndQuery;
    }

    public static async Task ChoosePasswordAsync(this BrowserWindow window, string password, string? again = null)
    {
        await window.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await window.Page.GetByLabel("Password again").FillAsync(again ?? password);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save and sign in" }).ClickAsync();
    }

    public static async Task ChangePasswordAsync(this BrowserWindow window, string current, string next, string? again = null)
    {
        await window.Page.GetByLabel("Present password").FillAsync(current);
        await window.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(next);
        await window.Page.GetByLabel("New password again").FillAsync(again ?? next);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();
    }

    /// <summary>An input with its label, hint and message.</summary>
    public static ILocator Field(this BrowserWindow window, string label) =>
        window.Page.Locator(".field").Filter(new() { Has = window.Page.GetByLabel(label, new() { Exact = true }) });

    public static async Task CreateSiteAsync(this BrowserWindow window, SignIn admin)
    {
        await window.Page.GetByLabel("Your name").FillAsync("First Admin");
        await window.Page.GetByLabel("Email").FillAsync(admin.Email);
        await window.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(admin.Password);
        await window.Page.GetByLabel("Password again").FillAsync(admin.Password);
        await window.Page.GetByLabel("Name of the place").FillAsync("Corner House");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Create the site" }).ClickAsync();
    }
}
