using Microsoft.AspNetCore.Diagnostics;
using SmartScheduling.Web.Components;
using SmartScheduling.Web.Components.Panels;

namespace SmartScheduling.Web.Setup;

public static class PagesSetup
{
    private const string Api = "/api";

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddExceptionHandler<FaultPages>();
        return services.AddScoped<Confirmation>().AddScoped<Toasts>();
    }

    /// <summary>Answers whatever goes wrong, or is not there, with a page that says so. Goes before everything that may fail.</summary>
    public static void UseFaultPages(this WebApplication app)
    {
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            // A program that calls the API wants the status, not a page for people.
            if (context.Request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(context);
        });
    }

    /// <summary>Style sheets, scripts, drawings and every page.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapBlazorClientScript();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
