using Bunit;
using Microsoft.AspNetCore.Components.Web;

namespace SmartScheduling.Tests.Components;

public sealed class SmokeTests
{
    [Fact]
    public void A_component_renders()
    {
        using var context = new BunitContext();
        var page = context.Render<HeadContent>();
        page.MarkupMatches("");
    }
}
