using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>Addresses that name what is not there, typed by somebody who is signed in.</summary>
public sealed class ForgedAddressTests : BrowserTest
{
    private const string Nothing = "00000000-0000-7000-8000-000000000000";

    private static readonly string[] Sentences = ["no longer exists", "does not exist", "nothing at this address", "names no day"];

    // Pages about one thing say that it is not there.
    private static readonly string[] OfNothing =
    [
        $"/people/{Nothing}", $"/runs/{Nothing}", "/schedule/2026-13-45", "/schedule/tomorrow", $"/schedule/2026-11-23?location={Nothing}",
        "/schedule/2026-11-23?location=x", $"/schedule/2026-11-23/build?location={Nothing}", "/schedule/2026-99-01/build",
    ];

    // Lists and views of many things leave out what they cannot read.
    private static readonly string[] Garbled =
    [
        "/people?page=-5&sort=evil&f.role=x&q=%25%27--", "/people?page=99999999999&size=7", $"/people?f.role={Nothing}&f.role=x&x=1&x=2", "/runs?f.week=x&f.state=Never&sort=-",
        "/requests?f.state=Never&f.from=x&f.until=9999-12-31&f.person=x", "/activity?f.from=0001-01-01&f.until=9999-12-31&page=0", "/accounts?f.access=King",
        "/job-roles?page=1e9&f.inactive=perhaps", $"/templates?f.location={Nothing}&sort=evil", "/my-schedule?week=9999-12-31", "/my-schedule?week=x",
    ];

    [Fact]
    public async Task What_is_not_there_is_said_not_to_be_there()
    {
        var window = await OpenAsAdminAsync();
        List<string> faults = [];
        foreach (var address in OfNothing)
        {
            await window.GoToAsync(address);
            var text = await window.Page.Locator("main").InnerTextAsync();
            if (!Sentences.Any(sentence => text.Contains(sentence, StringComparison.Ordinal))) faults.Add($"{address}: {text.ReplaceLineEndings(" ")}");
        }

        Findings.None(faults);
    }

    [Fact]
    public async Task A_list_leaves_out_what_it_cannot_read()
    {
        var window = await OpenAsAdminAsync();
        List<string> faults = [];
        foreach (var address in Garbled)
        {
            await window.GoToAsync(address);
            var text = await window.Page.Locator("main").InnerTextAsync();
            if (text.Contains("could not be shown", StringComparison.Ordinal)) faults.Add(address);
        }

        Findings.None(faults);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/people/no-id")]
    [InlineData("/runs/../../etc/passwd")]
    public async Task An_address_without_a_page_is_answered_with_one_that_says_so(string address)
    {
        var window = await OpenAsAdminAsync();
        window.ExpectFaults();

        var answer = await window.Page.GotoAsync(address);

        Assert.Equal(404, answer!.Status);
        Assert.DoesNotContain("   at ", await answer.TextAsync(), StringComparison.Ordinal);
        await window.Page.Locator("h1").First.WaitForAsync();
    }

    private async Task<BrowserWindow> OpenAsAdminAsync()
    {
        var demo = await SharedResources.DemoAsync();
        var window = await OpenAsync(demo.Web.Address);
        await window.SignInAsync(demo.SignInOf("Admin"));
        return window;
    }
}
