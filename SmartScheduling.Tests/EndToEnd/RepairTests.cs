using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Features;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>Somebody becomes absent after the week was published: approved, repaired, and seen by the one who is away.</summary>
public sealed partial class RepairTests : BrowserTest
{
    [Theory, EachDatabase]
    public async Task An_absence_in_a_published_week_is_repaired_with_few_changes(DatabaseKind kind)
    {
        var demo = Keep(await DemoSite.StartAsync(kind));
        var week = await demo.Database.DraftAsync();
        var manager = await OpenAsync(demo.Web.Address);
        await manager.SignInAsync(demo.SignInOf("Manager"));
        await PublishAsync(manager, week);
        var away = await AskForADayOffAsync(demo, week);
        var employee = await OpenAsync(demo.Web.Address, View.Phone);
        await employee.SignInAsync(demo.SignInOf("Employee"));
        await employee.GoToAsync(string.Create(CultureInfo.InvariantCulture, $"/my-schedule?week={week.StartDate:yyyy-MM-dd}"));
        await Assertions.Expect(employee.Page.Locator(".week .shift")).ToHaveCountAsync(away.Shifts);
        var before = await RosterAsync(demo.Database, week);

        await manager.GoToAsync($"/requests?open={away.Request}");
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Approve anyway" }).ClickAsync();
        await Assertions.Expect(manager.Page.GetByRole(AriaRole.Button, new() { Name = "Repair week" })).ToBeVisibleAsync();
        await manager.ScreenshotAsync("repair/decided", whole: false);
        await manager.GoToAsync("/");
        await manager.ScreenshotAsync("repair/home");
        Findings.None(await Axe.FaultsAsync(manager, manager.Page.Locator("main")));
        await manager.Page.GetByRole(AriaRole.Link, new() { Name = $"{away.Person} is away" }).ClickAsync();
        await Assertions.Expect(manager.Page.GetByText($"{away.Person} cannot work {Wording.Count(away.Lost, "shift", "shifts")} as planned.")).ToBeVisibleAsync();
        await manager.ScreenshotAsync("repair/week");
        Findings.None(await Axe.FaultsAsync(manager, manager.Page.Locator("main")));
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Repair week" }).ClickAsync();

        var told = manager.Page.Locator("main .notice").Filter(new() { HasText = $"{away.Person} cannot work {(away.Lost == 1 ? "it" : "them")}" });
        await told.WaitForAsync(new() { Timeout = 90_000 });
        await manager.ScreenshotAsync("repair/review");
        Findings.None(await Axe.FaultsAsync(manager, manager.Page.Locator("main")));
        await manager.Page.GetByRole(AriaRole.Tab, new() { Name = "Fair shares" }).ClickAsync();
        var shares = manager.Page.GetByRole(AriaRole.Region, new() { Name = "Fair share of hours", Exact = true });
        await Assertions.Expect(shares.Locator("th[aria-sort=descending]")).ToContainTextAsync("Difference");
        await shares.GetByRole(AriaRole.Button, new() { Name = "Person" }).ClickAsync();
        await Assertions.Expect(shares.Locator("th[aria-sort=ascending]")).ToContainTextAsync("Person");
        Findings.None(await Axe.FaultsAsync(manager, shares));
        var number = Told().Match(await told.InnerTextAsync());
        Assert.Equal(before.Count, int.Parse(number.Groups["all"].Value, CultureInfo.InvariantCulture));
        Assert.Equal(before.Order(), (await RosterAsync(demo.Database, week)).Order());

        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Apply…" }).ClickAsync();
        await Assertions.Expect(manager.Page.GetByRole(AriaRole.Heading, new() { Name = "Apply this repair?" })).ToBeVisibleAsync();
        await manager.ScreenshotAsync("repair/apply", whole: false);
        await manager.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Apply", Exact = true }).ClickAsync();
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Take back" }).WaitForAsync();

        // Whoever is away on one day may be given a shift of another one instead.
        await Assertions.Expect(employee.Page.Locator(".week .shift")).ToHaveCountAsync(await demo.Database.AssignedAsync(week, away.Employee));
        await Assertions.Expect(employee.Page.Locator(".week .day").Nth(away.Day.DayNumber - week.StartDate.DayNumber).Locator(".shift")).ToHaveCountAsync(0);
        var after = await RosterAsync(demo.Database, week);
        Assert.Equal(int.Parse(number.Groups["changes"].Value, CultureInfo.InvariantCulture), before.Except(after).Count());
        Assert.Equal(ScheduleState.Published, (await demo.Database.StartingAsync(week.StartDate)).State);
        await manager.GoToAsync(week.Address());
        await Assertions.Expect(manager.Page.GetByText("cannot work")).ToHaveCountAsync(0);
        await manager.GoToAsync("/runs");
        await Assertions.Expect(manager.Page.Locator("main tbody tr").First).ToContainTextAsync("Repair");
        await Assertions.Expect(manager.Page.Locator("main tbody tr").First).ToContainTextAsync("change");
        await manager.ScreenshotAsync("repair/runs");
    }

    private static async Task PublishAsync(BrowserWindow manager, Schedule week)
    {
        await manager.GoToAsync(week.Address());
        await manager.OptimizeAsync(seconds: 5);
        await manager.SeesEndedAsync("Done");
        await manager.ApplyAsync();
        await manager.GoToAsync(week.Address());
        await manager.PublishAsync();
    }

    // The one who signs in for the demo asks for a day in which they are planned; a night before it counts, too.
    private static async Task<DayOff> AskForADayOffAsync(DemoSite demo, Schedule week)
    {
        await using var db = demo.Database.Open();
        var email = demo.SignInOf("Employee").Email;
        var me = await db.Users.Where(account => account.Email == email).Select(account => account.EmployeeId!.Value).SingleAsync();
        var person = await db.Employees.SingleAsync(one => one.Id == me);
        var own = await db.PlannedShifts.Where(shift => shift.ScheduleId == week.Id && shift.Assignments.Any(one => one.EmployeeId == me)).OrderBy(shift => shift.Start).ToListAsync();
        var time = (await db.Sites.SingleAsync()).Time();
        var day = own[^1].Date;
        var request = new TimeOffRequest { EmployeeId = me, RequestedAt = TimeProvider.System.GetUtcNow().UtcDateTime };
        Assert.Null(request.Change(day, day, "Ill"));
        db.Add(request);
        await db.SaveChangesAsync();
        return new(request.Id, me, person.Name, day, own.Count, own.Count(shift => shift.Start < time.StartOf(day.AddDays(1)) && shift.End > time.StartOf(day)));
    }

    private static async Task<IReadOnlyList<string>> RosterAsync(TestDatabase database, Schedule week)
    {
        await using var db = database.Open();
        return await db.ShiftAssignments.Where(one => one.ScheduleId == week.Id).Select(one => one.PlannedShiftId + " " + one.JobRoleId + " " + one.EmployeeId).ToListAsync();
    }

    private sealed record DayOff(Guid Request, Guid Employee, string Person, DateOnly Day, int Shifts, int Lost);

    [GeneratedRegex(@"(?<changes>\d+) of (?<all>\d+) assignments changes?")]
    private static partial Regex Told();
}
