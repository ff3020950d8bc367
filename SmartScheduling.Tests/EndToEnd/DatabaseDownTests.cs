using System.Net;
using Microsoft.Playwright;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

public sealed class DatabaseDownTests : BrowserTest
{
    // Looks into the database before it shows itself.
    private const string Page = "/first-run";

    [Fact]
    public async Task A_database_that_is_down_gives_a_page_that_says_so_and_the_next_request_after_it_is_back_works()
    {
        var (server, site) = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, Page));

        await server.InterruptAsync();

        using (var page = await site.GetAsync(Page))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.Contains("database", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(site, "/health"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/alive"));

        await server.ResumeAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, Page));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/health"));
    }

    [Fact]
    public async Task A_database_that_was_away_while_nobody_asked_is_not_missed()
    {
        var (server, site) = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, Page));

        await server.InterruptAsync();
        await server.ResumeAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, Page));
    }

    [Fact]
    public async Task An_open_form_says_so_keeps_what_was_typed_and_is_saved_when_the_database_is_back()
    {
        var (server, site) = await StartAsync();
        var window = await OpenAsync(site.Address);
        await window.GoToAsync("/");
        await window.CreateSiteAsync(AccountSteps.FirstAdmin);
        await window.IsHomeAsync();
        await window.GoToAsync("/locations");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Add location", Exact = true }).First.ClickAsync();
        var form = window.Page.Locator("dialog[open]");
        await form.GetByLabel("Name").FillAsync("Roof terrace");

        await server.InterruptAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Add location", Exact = true }).ClickAsync();
        await form.GetByText("The database cannot be reached").WaitForAsync();
        Assert.Equal("Roof terrace", await form.GetByLabel("Name").InputValueAsync());

        await server.ResumeAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Add location", Exact = true }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Roof terrace", Exact = true }).WaitForAsync();
    }

    [Fact]
    public async Task A_page_that_is_opened_meanwhile_can_be_tried_again()
    {
        var (server, site) = await StartAsync();
        var window = await OpenAsync(site.Address);
        await window.GoToAsync("/");
        await window.CreateSiteAsync(AccountSteps.FirstAdmin);
        await window.IsHomeAsync();

        // By a link, so that the circuit stays and the page reads on it.
        await server.InterruptAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Job roles", Exact = true }).First.ClickAsync();
        await window.Page.GetByText("The database cannot be reached").First.WaitForAsync();

        await server.ResumeAsync();
        await window.GoToAsync("/job-roles");
        await window.Page.GetByText("No job roles yet").WaitForAsync();
    }

    private async Task<(PostgresServer Server, WebProcess Site)> StartAsync()
    {
        var storage = Keep(new Storage());
        var server = Keep(await PostgresServer.StartAsync());
        var site = Keep(await WebProcess.StartAsync(new Dictionary<string, string>
        {
            ["ConnectionStrings__Default"] = server.ConnectionString(await server.CreateDatabaseAsync()),
            ["Storage__Directory"] = storage.Folder.Path,
            ["Demo__Load"] = "false",
        }));
        return (server, site);
    }

    private static async Task<HttpStatusCode> StatusAsync(WebProcess site, string path)
    {
        using var answer = await site.GetAsync(path);
        return answer.StatusCode;
    }

    private sealed class Storage : IAsyncDisposable
    {
        public TemporaryFolder Folder { get; } = new("storage");

        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
