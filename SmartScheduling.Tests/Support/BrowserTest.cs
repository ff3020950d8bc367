namespace SmartScheduling.Tests.Support;

/// <summary>
/// A test in the browser. Its windows are closed when it ends; it fails when a page in one of them had a fault; when it fails,
/// what its windows showed stays under artifacts/screenshots/failed.
/// </summary>
public abstract class BrowserTest : IAsyncDisposable
{
    private readonly List<BrowserWindow> windows = [];
    private readonly Stack<IAsyncDisposable> kept = new();

    /// <summary>Keeps what the test started until its windows are closed: a page whose server goes away has faults.</summary>
    private protected T Keep<T>(T resource) where T : IAsyncDisposable
    {
        kept.Push(resource);
        return resource;
    }

    private protected async Task<BrowserWindow> OpenAsync(string address, View? view = null)
    {
        var browser = await SharedResources.Browser;
        var window = await browser.OpenAsync(address, view);
        windows.Add(window);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var faults = windows.SelectMany(window => window.Faults.Select(fault => $"{window.Page.Url}: {fault}")).ToList();
        var failed = faults.Count > 0 || TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var (number, window) in windows.Index())
        {
            if (failed) await window.ScreenshotAsync($"failed/{GetType().Name}.{TestContext.Current.TestMethod?.MethodName}-{number}");
            await window.DisposeAsync();
        }

        while (kept.TryPop(out var resource)) await resource.DisposeAsync();
        Findings.None(faults);
    }
}
