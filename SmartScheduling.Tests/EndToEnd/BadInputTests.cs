using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Features.Schedules;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>Every form of the product is given what it cannot take. Nothing is stored, so the shared demo organisation will do.</summary>
public sealed class BadInputTests : BrowserTest
{
    private static readonly string MinRest = RuleCatalogue.Of(RuleKey.MinRest).Name, Preference = RuleCatalogue.Of(RuleKey.Preference).Name;

    [Fact]
    public async Task Forms_of_admins_and_managers_refuse_at_the_field_and_keep_what_was_typed()
    {
        var demo = await SharedResources.DemoAsync();
        var draft = await demo.Database.DraftAsync();
        await using var db = demo.Database.Open();
        var published = await db.Schedules.Where(week => week.State == ScheduleState.Published).OrderBy(week => week.StartDate).FirstAsync();
        var waiting = await db.TimeOffRequests.Where(request => request.State == SmartScheduling.Domain.Availability.TimeOffState.Pending)
            .Join(db.Employees, request => request.EmployeeId, person => person.Id, (_, person) => person.Name).FirstAsync();

        await AllAsync(demo, "Admin",
        [
            new("/groups", "Add group", "Add group", [], "Name"),
            new("/job-roles", "Add job role", "Add job role", [("Code", "XYZ")], "Name"),
            new("/job-roles", "Add job role", "Add job role", [("Name", "reception"), ("Code", "XYZ")], "Name"),
            new("/locations", "Add location", "Add location", [("Name", "  ")], "Name"),
            new("/people", "Add person", "Add person", [("Name", "Zoe Test"), ("Email", "no address"), ("Employed from", ""), ("Maximum", "30")], "Email", "Employed from", "Maximum"),
            new("/people", "Add person", "Add person", [("Target", "many"), ("Wage per hour", "")], "Target", "Wage per hour"),
            new("/templates", "Add template", "Add template", [("Priority", "99")], "Name", "Priority"),
            new("/templates", "Add template", "Add template", [("Starts", ""), ("Priority", "1.5")], "Starts", "Priority"),
            new("/rules", $"Change {MinRest}", "Save", [(LabelOf(RuleKey.MinRest, 0), "999")], LabelOf(RuleKey.MinRest, 0)),
            new("/rules", $"Change {MinRest}", "Save", [(LabelOf(RuleKey.MinRest, 0), "many")], LabelOf(RuleKey.MinRest, 0)),
            new("/rules", $"Change {Preference}", "Save", [("Weight", "-5")], "Weight"),
            new("/presets", "Add preset", "Add preset", [("Time limit in seconds", "3")], "Name", "Time limit in seconds"),
            new("/presets", "Add preset", "Add preset", [("Name", "Mine"), (Preference, "20000")], Preference),
            new("/presets", "Add preset", "Add preset", [("Name", "Mine"), (Preference, "1.5")], Preference),
            new("/settings", null, "Save settings", [("Name of the site", ""), ("Time zone", "Mars/Base")], "Name of the site", "Time zone"),
            new("/accounts", "Invite", "Make the link", [("Email", "no address")], "Name", "Email"),
            new(Build(draft.LocationId, draft.StartDate), "Add one-off shift", "Add shift", [("Priority", "0")], "Name", "Priority"),
            new(Build(draft.LocationId, draft.StartDate), "Add one-off shift", "Add shift", [("Name", "Party"), ("Starts", ""), ("Priority", "")], "Starts", "Priority"),
            new(Build(draft.LocationId, draft.EndDate.AddDays(28)), null, null, [("Days", "0")], "Days"),
            new(published.Address(), "Unpublish", "Unpublish", [("Reason", " ")], "Reason"),
            new("/requests", waiting, "Reject", [("Comment", " ")], "Comment"),
        ]);
    }

    [Fact]
    public async Task Forms_of_employees_refuse_at_the_field_and_keep_what_was_typed() => await AllAsync(await SharedResources.DemoAsync(), "Employee",
    [
        new("/my-requests", "Ask for time off", "Send request", [("Reason", "Holiday")], "First day"),
        new("/my-requests", "Ask for time off", "Send request", [("First day", "2030-05-05"), ("Last day", "2030-05-01")], "Last day"),
        new("/my-requests", "Add time", "Save", [("Note", "Evening class")], "Weekday", "From", "Until"),
        new("/my-requests", "Add time", "Save", [("From", "08:00"), ("Until", "08:00")], "Weekday", "Until"),
        new("/my-preferences", "Add preference", "Save", [("Time of day, from", "08:00")], "Until"),
    ]);

    private async Task AllAsync(DemoSite demo, string role, IReadOnlyList<BadInput> forms)
    {
        var window = await OpenAsync(demo.Web.Address);
        await window.SignInAsync(demo.SignInOf(role));
        List<string> faults = [];
        foreach (var form in forms)
        {
            try
            {
                faults.AddRange(await form.FaultsAsync(window));
            }
            catch (Exception exception) when (exception is Microsoft.Playwright.PlaywrightException or TimeoutException)
            {
                faults.Add($"{form}: {exception.Message.Split('\n')[0]}");
                await window.ScreenshotAsync($"failed/{nameof(BadInputTests)}.{faults.Count}");
            }

            // What was typed is thrown away on purpose; a page that asks about it would hold the next one up.
            await window.Page.GotoAsync("about:blank");
        }

        Findings.None(faults);
    }

    private static string Build(Guid location, DateOnly day) => "/" + ScheduleAddress.BuildOf(location, day);

    private static string LabelOf(RuleKey rule, int parameter) => RuleCatalogue.Of(rule).Parameters[parameter].Label;
}
