using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Support;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>What the product says about why: who could take a position, why nobody does, what a changed rule would break.</summary>
public sealed partial class ExplanationTests : BrowserTest
{
    [Fact]
    public async Task A_position_lists_people_in_order_and_somebody_is_replaced_by_the_next()
    {
        var demo = Keep(await DemoSite.StartAsync(DatabaseKind.Sqlite));
        var week = await demo.Database.DraftAsync();
        var manager = await OpenAsync(demo.Web.Address);
        await manager.SignInAsync(demo.SignInOf("Manager"));
        await manager.GoToAsync(week.Address());
        var details = manager.Page.Locator(".details");

        await manager.Page.Locator("tr[data-row=open] td[data-day='2'] .chip").First.ClickAsync();
        await Assertions.Expect(details.GetByRole(AriaRole.Heading, new() { Name = "Who could take it" })).ToBeVisibleAsync();
        var first = details.Locator("ol .hint").First;
        await Assertions.Expect(first.Locator(".hint-shares")).ToHaveTextAsync(Points());
        var taken = await first.Locator(".hint-name").InnerTextAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = $"Assign {taken}" }).ClickAsync();

        await details.GetByRole(AriaRole.Button, new() { Name = $"Replace {taken}" }).ClickAsync();
        await Assertions.Expect(details.GetByRole(AriaRole.Heading, new() { Name = $"Who could replace {taken}" })).ToBeVisibleAsync();
        var next = details.Locator("ol .hint").First;
        await Assertions.Expect(next.Locator(".hint-name")).Not.ToHaveTextAsync(taken);
        var replacement = await next.Locator(".hint-name").InnerTextAsync();
        await next.GetByRole(AriaRole.Button, new() { Name = $"Replace with {replacement}" }).ClickAsync();

        await Assertions.Expect(details.GetByRole(AriaRole.Button, new() { Name = $"Replace {replacement}" })).ToBeVisibleAsync();
        await Assertions.Expect(details.GetByRole(AriaRole.Button, new() { Name = $"Replace {taken}", Exact = true })).ToHaveCountAsync(0);
        await manager.Page.Keyboard.PressAsync("Control+z");
    }

    [Fact]
    public async Task An_open_position_of_a_proposal_says_who_is_kept_away_by_which_rule_and_what_would_let_them_in()
    {
        var demo = Keep(await DemoSite.StartAsync(DatabaseKind.Sqlite));
        var week = await demo.Database.DraftAsync();
        await CrowdAsync(demo.Database, week);

        var manager = await OpenAsync(demo.Web.Address);
        await manager.SignInAsync(demo.SignInOf("Manager"));
        await manager.HasARunAsync(demo.Database);
        await manager.GoToAsync($"/runs/{(await demo.Database.RunsOfAsync(week))[0].Id}");
        await manager.Page.GetByRole(AriaRole.Tab, new() { NameRegex = OpenPositions() }).ClickAsync();
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Why?" }).First.ClickAsync();

        var open = manager.Page.Locator("main li.card").First;
        await Assertions.Expect(open).ToContainTextAsync("No roster can fill it.");
        await Assertions.Expect(open).ToContainTextAsync(AsksFor());
        await Assertions.Expect(open.Locator(".obstacles .tag").First).ToBeVisibleAsync();
        // Before it may stand which other shift would have to be given up: that is up to the proposal.
        await Assertions.Expect(open.Locator(".way").First).ToContainTextAsync("if “Maximum shifts” were soft.");
        Findings.None(await Axe.FaultsAsync(manager, open));

        await manager.GoToAsync(week.Address());
        await manager.Page.GetByRole(AriaRole.Tab, new() { Name = "Violations" }).ClickAsync();
        await Assertions.Expect(manager.Page.Locator(".week-panel .sentence").First).ToContainTextAsync("asks for 60");
    }

    [Fact]
    public async Task A_rule_that_is_tightened_shows_what_it_would_break_before_it_is_saved()
    {
        var demo = await SharedResources.DemoAsync();
        var admin = await OpenAsync(demo.Web.Address);
        await admin.SignInAsync(demo.SignInOf("Admin"));
        await admin.GoToAsync("/rules");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = $"Change {RuleCatalogue.Of(RuleKey.MaxConsecutiveDays).Name}", Exact = true }).ClickAsync();
        var preview = admin.Page.GetByRole(AriaRole.Region, new() { Name = "What it would break" });
        await Assertions.Expect(preview).ToContainTextAsync("Nothing new");

        var limit = admin.Page.GetByLabel("Working days in a row, at most");
        await limit.FillAsync("1");
        await limit.BlurAsync();
        await Assertions.Expect(preview).ToContainTextAsync(NewBreaches());
        await Assertions.Expect(preview.Locator(".breaches li").First).ToContainTextAsync("works more than 1 day in a row");
        await Assertions.Expect(preview.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();

        await limit.FillAsync("0");
        await limit.BlurAsync();
        await Assertions.Expect(preview).ToContainTextAsync("Not checked");
    }

    // One shift asks for more people than there are, and somebody who could have it is locked to a later one of the same day: the
    // only rule left, one shift a day, excludes them.
    private static async Task CrowdAsync(TestDatabase database, Schedule week)
    {
        await using var db = database.Open();
        db.RemoveRange(db.RuleSettings.Where(one => one.Key != RuleKey.MaxShifts && one.Key != RuleKey.Coverage));
        db.RemoveRange(db.ShiftAssignments.Where(one => one.ScheduleId == week.Id));
        db.RemoveRange(db.TimeOffRequests);
        var shifts = await db.PlannedShifts.Include(one => one.Requirements).Where(one => one.ScheduleId == week.Id).OrderBy(one => one.Start).ToListAsync();
        var (early, late) = (from one in shifts
                             from other in shifts
                             where other.Date == one.Date && other.Start >= one.End && one.Requirements[0].JobRoleId == other.Requirements[0].JobRoleId
                             select (one, other)).First();
        var role = early.Requirements[0].JobRoleId;
        early.Requirements[0].Count = 60;
        var person = await db.Employees.FirstAsync(one => one.Active && one.ExcludedKinds == ShiftKinds.None && one.JobRoles.Any(held => held.JobRoleId == role));
        db.Add(ShiftAssignment.Of(late, person.Id, role, locked: true));
        await db.SaveChangesAsync();
    }

    [GeneratedRegex(@"^([+−][\d,]+ points?|no points)")]
    private static partial Regex Points();

    [GeneratedRegex("^Open positions")]
    private static partial Regex OpenPositions();

    [GeneratedRegex(@"asks? for \d+ .*at most \d+")]
    private static partial Regex AsksFor();

    [GeneratedRegex(@"\d+ strict new breach(es)? in \d+ of \d+ weeks?")]
    private static partial Regex NewBreaches();
}
