using SmartScheduling.Tests.EndToEnd;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Components.Layout;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Architecture;

public sealed class DestinationTests
{
    /// <summary>The navigation offers to each role what its pages let in, and nothing that is not there.</summary>
    [Fact]
    public void Every_place_in_the_navigation_is_a_page_for_whoever_sees_it()
    {
        var pages = ProductPage.All.ToDictionary(page => page.Template.TrimStart('/'), page => page.Roles);
        Findings.None(
            from place in Destinations.Groups.SelectMany(part => part.Destinations)
            from role in PermissionMatrix.RolesWith(place.Needs)
            where pages.GetValueOrDefault(place.Href)?.Contains(role) != true
            select $"{place.Label} leads {role} to {place.Href}");
    }
}
