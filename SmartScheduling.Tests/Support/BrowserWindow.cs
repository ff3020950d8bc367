using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SmartScheduling.Tests.Support;

/// <summary>
/// One person's browser window. It remembers whatever went wrong in the page: an error in the console, an uncaught exception, a
/// request that failed or was answered with an error. <see cref="BrowserTest"/> fails the test when there was any.
/// </summary>
internal sealed class BrowserWindow : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> faults = new();
    private bool leaving;

    private BrowserWindow(IBrowserContext context, IPage page, View view) => (this.context, Page, View) = (context, page, view);

    public IPage Page { get; }

    public View View { get; }

    public static async Task<BrowserWindow> OpenAsync(IBrowserContext context, View view)
    {
        var window = new BrowserWindow(context, await context.NewPageAsync(), view);
        window.Listen();
        return window;
    }

    /// <summary>Opens a path and waits until the page there shows its content, which an interactive page does only when it is interactive.</summary>
    public async Task GoToAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer is null or { Ok: true }, $"{path} answers {answer?.Status}.");
        await IsReadyAsync();
    }

    /// <summary>
    /// Waits for the page's heading, which appears when events are heard because pages are not prerendered, and until nothing
    /// stands in for content that is still being read.
    /// </summary>
    public async Task IsReadyAsync()
    {
        await Page.Locator("h1").First.WaitForAsync();
        await Page.WaitForFunctionAsync("() => ![...document.querySelectorAll('.skeleton')].some(element => element.checkVisibility())");
    }

    /// <summary>
    /// Waits until the browser stands at the path, whatever query follows it. Asked again and again of the browser: what waits for the
    /// navigation as an event misses one that ends while it begins to wait (microsoft/playwright-dotnet issue 3364).
    /// </summary>
    public Task IsAtAsync(string path) =>
        Assertions.Expect(Page).ToHaveURLAsync(new Regex($"^[a-z]+://[^/]+{Regex.Escape(path)}([?#].*)?$"));

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public Task<int> SidewaysAsync() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");

    /// <summary>
    /// Saves the whole page under artifacts/screenshots, or only what is on the screen: a menu closes when the window grows to its page.
    /// </summary>
    public async Task ScreenshotAsync(string name, bool whole = true) => await Page.ScreenshotAsync(new()
    {
        Path = Repository.PathOf("artifacts", "screenshots", $"{name}-{View}.png"),
        FullPage = whole,
        Animations = ScreenshotAnimations.Disabled,
    });

    /// <summary>From here on dropped connections belong to the test: it kills the server or goes offline.</summary>
    public void ExpectFaults() => leaving = true;

    /// <summary>What went wrong so far, one line each.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    public async ValueTask DisposeAsync()
    {
        // Requests that are cut off by closing the window are nobody's fault.
        leaving = true;
        await context.CloseAsync();
    }

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type == "error") Keep($"console: {message.Text}");
        };
        Page.PageError += (_, error) => Keep($"exception: {error}");
        Page.Response += (_, answer) =>
        {
            if (answer.Status >= 400) Keep($"{answer.Status}: {answer.Request.Method} {answer.Url}");
        };
        Page.RequestFailed += (_, request) =>
        {
            // A page that is left while something loads aborts the request.
            if (request.Failure != "net::ERR_ABORTED") Keep($"{request.Failure}: {request.Method} {request.Url}");
        };
    }

    private void Keep(string fault)
    {
        if (!leaving) faults.Enqueue(fault);
    }
}
