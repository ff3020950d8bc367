using System.Globalization;
using SmartScheduling.Domain.Access;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>Every page of the product as every role that may see it, on desk and phone, light and dark.</summary>
public sealed class EveryPageTests : BrowserTest
{
    public static TheoryData<AccessRole, string> RolesAndViews =>
        [.. from role in Enum.GetValues<AccessRole>() from view in View.All select (role, view.ToString())];

    [Theory]
    [MemberData(nameof(RolesAndViews))]
    public async Task Every_page_opens_without_a_fault_and_keeps_nobody_out(AccessRole role, string view)
    {
        var demo = await SharedResources.DemoAsync();
        var window = await OpenAsync(demo.Web.Address, View.All.Single(known => known.ToString() == view));
        await window.SignInAsync(demo.SignInOf(role.ToString()));

        if (role == AccessRole.Manager) await window.HasARunAsync(demo.Database);

        List<string> findings = [];
        foreach (var page in ProductPage.For(role))
        {
            await window.GoToAsync(SampleAddresses.Of(page, demo.Database));
            await window.ScreenshotAsync($"{role}/{NameOf(page)}");
            findings.AddRange(await Axe.FaultsAsync(window));
            if (await window.SidewaysAsync() is > 0 and var pixels && window.View.Width == View.Phone.Width)
                findings.Add(string.Create(CultureInfo.InvariantCulture, $"{page} scrolls sideways by {pixels} px at {view}"));
        }

        Findings.None(findings);
    }

    [Theory]
    [InlineData(AccessRole.Manager)]
    [InlineData(AccessRole.Employee)]
    public async Task A_page_stays_closed_to_who_may_not_see_it(AccessRole role)
    {
        var demo = await SharedResources.DemoAsync();
        var window = await OpenAsync(demo.Web.Address);
        await window.SignInAsync(demo.SignInOf(role.ToString()));

        List<string> open = [];
        foreach (var page in ProductPage.All.Where(page => !page.Roles.Contains(role)))
        {
            var answer = await window.Page.APIRequest.GetAsync(demo.Web.Address + SampleAddresses.Of(page, demo.Database), new() { MaxRedirects = 0 });
            if (answer.Status == 200) open.Add($"{page} opens for {role}");
        }

        Findings.None(open);
    }

    private static string NameOf(ProductPage page)
    {
        var name = string.Join('-', page.Template.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith('{')));
        return name.Length > 0 ? name : "home";
    }
}
