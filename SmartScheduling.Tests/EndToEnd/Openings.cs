using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Tests.Support;
using static SmartScheduling.Tests.EndToEnd.Opening;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>Every kind of dialog, side panel, sheet and menu of the product, in the demo organisation. Opening one changes nothing.</summary>
internal static class Openings
{
    public static async Task<IReadOnlyList<Opening>> OfAsync(AccessRole role, DemoSite demo, View view) => role switch
    {
        AccessRole.Employee => Own,
        AccessRole.Manager => [.. Frame(view), .. Week(await demo.Database.DraftAsync(), view), .. Lists, .. await DetailsAsync(demo.Database)],
        _ => Administration,
    };

    private static readonly IReadOnlyList<Opening> Own =
    [
        new("time-off", "/my-requests", Button("Ask for time off")),
        new("withdraw", "/my-requests", Button("Withdraw", exact: false)),
        new("cannot-work", "/my-requests", Button("Add time")),
        new("preference", "/my-preferences", Button("Add preference")),
    ];

    private static readonly IReadOnlyList<Opening> Lists =
    [
        new("person-new", "/people", Button("Add person")),
        new("group", "/groups", Line),
        new("group-refused", "/groups", Button("Add group"), Inside("Add group")),
        new("group-delete", "/groups", Line, Inside("Delete")),
        new("job-role", "/job-roles", Line),
        new("job-role-refused", "/job-roles", Button("Add job role"), Inside("Add job role")),
        new("job-role-delete", "/job-roles", Line, Inside("Delete")),
        new("template", "/templates", Line),
        new("template-refused", "/templates", Button("Add template"), Inside("Add template")),
        new("location", "/locations", Line),
        new("decision", "/requests", Line),
    ];

    private static readonly IReadOnlyList<Opening> Administration =
    [
        new("rule", "/rules", Button("Change", exact: false)),
        new("rule-menu", "/rules", Button("More for", exact: false)),
        new("preset", "/presets", Button("Change", exact: false)),
        new("presets-menu", "/presets", Button("More actions")),
        new("invite", "/accounts", Button("Invite")),
        new("account", "/accounts", Line),
        new("account-menu", "/accounts", Button("More for", exact: false)),
        new("activity", "/activity", Line),
    ];

    private static IEnumerable<Opening> Frame(View view)
    {
        yield return new("account-own", "/", Button("Account of", exact: false));
        yield return new("theme", "/", Button("Theme"));
        if (view.Width == View.Phone.Width) yield return new("navigation", "/", Button("More"));
    }

    private static IEnumerable<Opening> Week(Schedule draft, View view)
    {
        var (week, next, build) = (draft.Address(), draft.AddressOfNext(), draft.AddressOfBuilding());
        IReadOnlyList<Func<IPage, ILocator>> panel = view.Width == View.Phone.Width ? [Button("Panel")] : [];
        yield return new("week-menu", week, Button("More actions"));
        yield return new("optimize", week, [.. panel, Part(".week-panel summary")]);
        yield return new("violations", week, [.. panel, Tab("Violations")]);
        yield return new("details-of-a-person", week, Part("tbody tr:not(.open-row) td[data-day='0'] .chip"));
        yield return new("publish", week, Button("Publish"));
        yield return new("unpublish", "/schedule", Button("Unpublish"));
        yield return new("copy", next, Button("Copy another week"));
        yield return new("build-menu", build, Button("More actions"));
        yield return new("one-off", build, Button("Add one-off shift"));
        if (view.Width != View.Phone.Width) yield return new("details-of-a-position", week, Part("tr[data-row=open] td[data-day='2'] .chip"));
    }

    private static async Task<IEnumerable<Opening>> DetailsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var person = await db.Employees.FirstAsync();
        var run = (await database.RunsOfAsync(await database.DraftAsync()))[0];
        return [new("person", $"/people/{person.Id}", Button("Edit")), new("apply", $"/runs/{run.Id}", Button("Apply…")), new("run-menu", $"/runs/{run.Id}", Button("More actions"))];
    }
}
