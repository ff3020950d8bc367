using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Components.Layout;

/// <summary>Keeps a fault of one page inside that page: the frame stays, a sentence says what happened, and the page can be tried again.</summary>
public sealed class PageBoundary(NavigationManager navigation, ILogger<PageBoundary> logger) : ErrorBoundaryBase, IDisposable
{
    protected override void OnInitialized() => navigation.LocationChanged += LeaveFault;

    protected override Task OnErrorAsync(Exception exception)
    {
        logger.LogError(exception, "A page failed: {Address}", navigation.ToBaseRelativePath(navigation.Uri));
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<PageFault>(1);
        builder.AddComponentParameter(2, nameof(PageFault.DatabaseIsDown), DatabaseFailure.IsUnreachable(CurrentException));
        builder.AddComponentParameter(3, nameof(PageFault.OnRetry), EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
    }

    // Another page deserves a fresh start.
    private void LeaveFault(object? sender, LocationChangedEventArgs e)
    {
        if (CurrentException is not null)
            _ = InvokeAsync(Recover);
    }

    public void Dispose() => navigation.LocationChanged -= LeaveFault;
}
