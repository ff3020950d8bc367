using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace SmartScheduling.Web.Components;

/// <summary>The document around everything. Interactive for signed-in people on pages that do not ask for static rendering.</summary>
public sealed partial class App
{
    private static readonly string[] Sheets =
    [
        "css/tokens.css", "css/palette.css", "css/base.css", "css/controls.css", "css/layout.css",
        "css/panels.css", "css/lists.css", "css/board.css", "SmartScheduling.Web.styles.css", "css/print.css",
    ];

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    // Prerendering would read everything twice and show buttons that do nothing yet; the boot frame keeps the place instead.
    // Nobody who is not signed in gets a circuit.
    private InteractiveServerRenderMode? Mode =>
        Http.AcceptsInteractiveRouting() && Http.User.Identity is { IsAuthenticated: true } ? new(prerender: false) : null;

    private string? Theme => Http.Request.Cookies["theme"] is "light" or "dark" ? Http.Request.Cookies["theme"] : null;

    private string? Navigation => Http.Request.Cookies["nav"] is "narrow" or "wide" ? Http.Request.Cookies["nav"] : null;
}
