using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Components.Layout;

/// <summary>A place the navigation leads to.</summary>
/// <param name="Href">Address below the base, without a leading slash.</param>
/// <param name="Label">Word or two.</param>
/// <param name="Icon">Name in icons.svg.</param>
/// <param name="Needs">Who sees it: whoever the permission matrix gives this.</param>
/// <param name="Bottom">Stands in a phone's bottom bar.</param>
public sealed record Destination(string Href, string Label, string Icon, Permission Needs, bool Bottom = false);

/// <summary>Destinations under one heading.</summary>
public sealed record DestinationGroup(string? Title, params IReadOnlyList<Destination> Destinations);

/// <summary>Where one can go, in the order in which the navigation shows it.</summary>
public static class Destinations
{
    private static readonly DestinationGroup Planning = new(null,
        new("", "Home", "home", Permission.SignedIn, Bottom: true),
        new("schedule", "Schedule", "schedule", Permission.ViewSchedules, Bottom: true),
        new("requests", "Requests", "requests", Permission.DecideRequests, Bottom: true),
        new("runs", "Runs", "runs", Permission.Optimize));

    private static readonly DestinationGroup Setup = new("Set up",
        new("people", "People", "people", Permission.ViewPeople, Bottom: true),
        new("groups", "Groups", "groups", Permission.ViewPeople),
        new("job-roles", "Job roles", "job-roles", Permission.ViewPeople),
        new("templates", "Templates", "templates", Permission.ViewPeople),
        new("locations", "Locations", "locations", Permission.ViewPeople));

    private static readonly DestinationGroup Own = new("My work",
        new("my-schedule", "My schedule", "my-schedule", Permission.OwnSchedule, Bottom: true),
        new("my-requests", "My requests", "requests", Permission.OwnSchedule, Bottom: true),
        new("my-preferences", "Preferences", "preferences", Permission.OwnSchedule, Bottom: true));

    private static readonly DestinationGroup Administration = new("Administration",
        new("activity", "Activity", "activity", Permission.ViewActivity),
        new("rules", "Rules", "rules", Permission.ViewRules),
        new("presets", "Presets", "presets", Permission.ViewRules),
        new("accounts", "Accounts", "accounts", Permission.EditAccounts),
        new("health-status", "Health", "health", Permission.ViewHealth),
        new("settings", "Settings", "settings", Permission.EditSettings));

    public static IReadOnlyList<DestinationGroup> Groups { get; } = [Planning, Setup, Own, Administration];

    /// <summary>What <paramref name="caller"/> sees. Somebody without an employee of their own has no own work to look at.</summary>
    public static IEnumerable<DestinationGroup> For(Caller caller) => Groups
        .Where(group => group != Own || caller.EmployeeId is not null)
        .Select(group => group with { Destinations = [.. group.Destinations.Where(place => caller.May(place.Needs))] })
        .Where(group => group.Destinations.Count > 0);

    /// <summary>The at most four that fit at the bottom of a phone, and whether there are more behind the menu.</summary>
    public static (IReadOnlyList<Destination> Shown, bool More) AtTheBottomFor(Caller caller)
    {
        var all = For(caller).SelectMany(group => group.Destinations).ToList();
        Destination[] shown = [.. all.Where(place => place.Bottom).Take(4)];
        return (shown, all.Count > shown.Length);
    }
}
