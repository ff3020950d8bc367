using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SmartScheduling.Tests.Support;

internal static class Axe
{
    private const int MostCharacters = 200;

    private static readonly string[] Refused = ["serious", "critical"];

    /// <summary>
    /// What keeps people out of the page as it stands on the screen now, or of one part of it: axe's serious and critical findings.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(BrowserWindow window, ILocator? part = null)
    {
        var result = part is null ? await window.Page.RunAxe() : await part.RunAxe();
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
