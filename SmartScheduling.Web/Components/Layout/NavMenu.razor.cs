using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Components.Layout;

public sealed partial class NavMenu(ICallerSource callers)
{
    private IReadOnlyList<DestinationGroup> groups = [];

    protected override async Task OnInitializedAsync()
    {
        if (await callers.GetAsync() is { } caller)
            groups = [.. Destinations.For(caller)];
    }

    private static string IdOf(DestinationGroup group) => $"nav-{group.Title!.ToLowerInvariant().Replace(' ', '-')}";
}
