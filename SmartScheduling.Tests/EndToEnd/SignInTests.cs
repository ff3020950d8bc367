using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

public sealed class SignInTests : BrowserTest
{
    [Theory]
    [InlineData("Admin")]
    [InlineData("Manager")]
    [InlineData("Employee")]
    public async Task Each_role_lands_on_its_own_home_and_can_leave(string role)
    {
        var demo = await SharedResources.DemoAsync();
        var window = await OpenAsync(demo.Web.Address);

        await window.SignInAsync(demo.SignInOf(role));
        await window.ScreenshotAsync($"{role}/after-sign-in");
        await window.SignOutAsync();

        await window.GoToAsync("/");
        Assert.Contains("/sign-in", window.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_on_the_way_to_a_page_lands_there()
    {
        var demo = await SharedResources.DemoAsync();
        var window = await OpenAsync(demo.Web.Address);

        await window.GoToAsync("/job-roles");
        Assert.Contains("/sign-in", window.Page.Url, StringComparison.Ordinal);
        await window.SendSignInAsync(demo.SignInOf("Manager"));

        await window.IsAtAsync("/job-roles");
        await window.IsReadyAsync();
    }
}
