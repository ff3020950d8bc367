using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

public sealed partial class FirstStartTests
{
    [Theory, EachDatabase]
    public async Task One_command_starts_the_demo_organisation_and_a_second_start_keeps_the_data(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        Guid[] first;
        await using (var run = RunScript.Start(Settings(database)))
        {
            await AssertServesAsync(await run.IsReadyAsync());
            foreach (var role in new[] { "Admin", "Manager", "Employee" }) Assert.Contains($"Demo sign-in  {role}", run.Output, StringComparison.Ordinal);
            Assert.Equal(0, await run.InterruptAsync());
            first = PeopleIn(database);
            Assert.NotEmpty(first);
        }

        await using (var run = RunScript.Start(Settings(database)))
        {
            await AssertServesAsync(await run.IsReadyAsync());
            Assert.Equal(0, await run.InterruptAsync());
            Assert.Equal(first, PeopleIn(database));
        }
    }

    [Theory, EachDatabase]
    public async Task Without_demo_data_it_leads_to_the_creation_of_the_first_admin(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        await using var run = RunScript.Start(Settings(database), "--empty");
        var address = await run.IsReadyAsync();

        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(address), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith("/first-run", answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Empty(PeopleIn(database));
    }

    [Fact]
    public async Task Dotnet_run_does_the_same()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.Sqlite);
        var start = new ProcessStartInfo("dotnet", ["run", "--project", "SmartScheduling.Web", "--", "--urls", "http://127.0.0.1:0"]) { WorkingDirectory = Repository.Root };
        // No build server stays behind.
        (start.Environment["MSBUILDDISABLENODEREUSE"], start.Environment["UseSharedCompilation"]) = ("1", "false");
        start.Environment["Storage__Directory"] = database.Settings["Storage__Directory"];
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        await using var run = ChildProcess.Start(start);

        await AssertServesAsync(await run.PrintsAsync(Listening(), TimeSpan.FromMinutes(10)));

        foreach (var role in new[] { "Admin", "Manager", "Employee" }) Assert.Contains($"Demo sign-in  {role}", run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(PeopleIn(database));
    }

    [Fact]
    public async Task The_large_organisation_comes_by_a_switch()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.Sqlite);
        await using var run = RunScript.Start(Settings(database), "--large");
        await AssertServesAsync(await run.IsReadyAsync());

        Assert.Equal(120, PeopleIn(database).Length);
        Assert.Equal(0, await run.InterruptAsync());
    }

    [Fact]
    public async Task A_normal_user_starts_it_from_a_clean_checkout()
    {
        using var sources = await OwnSources.CopyAsync();
        await using var run = RunScript.StartOf(sources);

        await AssertServesAsync(await run.IsReadyAsync());

        Assert.Contains("Demo sign-in  Admin", run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(sources.Root, "data"), "*.db"));
        Assert.Equal(0, await run.InterruptAsync());
    }

    // The SQLite file is found through the folder alone, as for anybody who sets nothing.
    private static Dictionary<string, string> Settings(TestDatabase database)
    {
        var settings = new Dictionary<string, string> { ["DATA_DIR"] = database.Settings["Storage__Directory"] };
        if (database.Kind == DatabaseKind.Postgres) settings["ConnectionStrings__Default"] = database.ConnectionString;
        return settings;
    }

    private static async Task AssertServesAsync(string address)
    {
        using var http = new HttpClient();
        Assert.Equal("alive", await http.GetStringAsync(new Uri(address + "/alive"), TestContext.Current.CancellationToken));
        var health = await http.GetStringAsync(new Uri(address + "/health"), TestContext.Current.CancellationToken);
        Assert.Contains("database", health, StringComparison.Ordinal);
        Assert.Contains("scheduler", health, StringComparison.Ordinal);
    }

    private static Guid[] PeopleIn(TestDatabase database)
    {
        using var db = database.Open();
        return [.. db.Employees.Select(person => person.Id).OrderBy(id => id)];
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
