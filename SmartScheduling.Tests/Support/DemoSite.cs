using System.Text.RegularExpressions;

namespace SmartScheduling.Tests.Support;

/// <summary>The product in a process of its own with the demo organisation, on one of the two databases.</summary>
internal sealed partial class DemoSite : IAsyncDisposable
{
    private DemoSite(TestDatabase database, WebProcess web) => (Database, Web) = (database, web);

    public TestDatabase Database { get; }

    public WebProcess Web { get; }

    public static async Task<DemoSite> StartAsync(DatabaseKind kind, string size = "Small")
    {
        var database = await TestDatabase.CreateAsync(kind);
        try
        {
            var settings = new Dictionary<string, string>(database.Settings) { ["Demo__Load"] = "true", ["Demo__Size"] = size };
            return new DemoSite(database, await WebProcess.StartAsync(settings));
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>The sign-in that the product printed for this access role.</summary>
    public SignIn SignInOf(string role)
    {
        var line = DemoSignIn().Matches(Web.Output).FirstOrDefault(match => match.Groups["role"].Value == role)
            ?? throw new InvalidOperationException($"No demo sign-in for {role} was printed:\n{Web.Output}");
        return new SignIn(line.Groups["email"].Value, line.Groups["password"].Value);
    }

    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        await Database.DisposeAsync();
    }

    [GeneratedRegex(@"Demo sign-in\s+(?<role>\w+)\s+(?<email>\S+) / (?<password>\S+)")]
    private static partial Regex DemoSignIn();
}

internal sealed record SignIn(string Email, string Password);
