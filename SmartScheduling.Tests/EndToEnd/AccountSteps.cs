using Microsoft.Playwright;
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
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Account of" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await window.Page.WaitForURLAsync("**/sign-in");
    }

    /// <summary>Waits for the own home page with its events connected.</summary>
    public static async Task IsHomeAsync(this BrowserWindow window)
    {
        await window.Page.WaitForURLAsync(address => new Uri(address).AbsolutePath == "/");
        await window.IsReadyAsync();
    }

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
