using System.Net;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

public sealed class DatabaseDownTests
{
    // Looks into the database before it shows itself.
    private const string Page = "/first-run";

    [Fact]
    public async Task A_database_that_is_down_gives_a_page_that_says_so_and_the_next_request_after_it_is_back_works()
    {
        using var storage = new TemporaryFolder("storage");
        await using var server = await PostgresServer.StartAsync();
        await using var site = await WebProcess.StartAsync(new Dictionary<string, string>
        {
            ["ConnectionStrings__Default"] = server.ConnectionString(await server.CreateDatabaseAsync()),
            ["Storage__Directory"] = storage.Path,
            ["Demo__Load"] = "false",
        });
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

    private static async Task<HttpStatusCode> StatusAsync(WebProcess site, string path)
    {
        using var answer = await site.GetAsync(path);
        return answer.StatusCode;
    }
}
