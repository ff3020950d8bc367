using Deque.AxeCore.Playwright;

namespace SmartScheduling.Tests.Support;

internal static class Axe
{
    private const int MostCharacters = 200;

    private static readonly string[] Refused = ["serious", "critical"];

    /// <summary>What keeps people out of the page as it stands on the screen now: axe's serious and critical findings.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(BrowserWindow window)
    {
        var result = await window.Page.RunAxe();
        return
        [
            .. from violation in result.Violations
               where Refused.Contains(violation.Impact)
               select $"{window.Page.Url} ({window.View}) {violation.Id}, {violation.Nodes.Length} times: {violation.Help}; first {Start(violation.Nodes[0].Html)}",
        ];
    }

    private static string Start(string html) => html.Length <= MostCharacters ? html : html[..MostCharacters] + "…";

    public static async Task AssertNoFaultsAsync(BrowserWindow window) => Findings.None(await FaultsAsync(window));
}
