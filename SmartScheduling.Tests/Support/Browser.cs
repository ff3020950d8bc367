using Microsoft.Playwright;

namespace SmartScheduling.Tests.Support;

/// <summary>One Chromium for the whole run, the one of the system: Playwright's own download is not needed.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // Without these a machine without a network spends seconds on Google's hosts, and root gets no browser at all.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly float Patience = (float)Eventually.Patience.TotalMilliseconds;

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    public static async Task<Browser> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Arguments, Timeout = 90_000 });
        return new Browser(playwright, browser);
    }

    /// <summary>A window of its own, with its own cookies.</summary>
    public async Task<BrowserWindow> OpenAsync(string address, View? view = null)
    {
        var shown = view ?? View.Desk;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address,
            ViewportSize = new() { Width = shown.Width, Height = shown.Height },
            ColorScheme = shown.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(Patience);
        return await BrowserWindow.OpenAsync(context, shown);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named) return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is missing. Install it (Debian: apt-get install chromium), or name its program in CHROMIUM.");
    }
}
