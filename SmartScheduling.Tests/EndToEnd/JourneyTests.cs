using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Features.Optimization;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>The product's main job, as its people do it: from a week that nobody planned to shifts that everybody sees.</summary>
public sealed class JourneyTests : BrowserTest
{
    private const int Short = 5;
    private const int Long = 300;

    [Theory, EachDatabase]
    public async Task From_nothing_to_a_published_week(DatabaseKind kind)
    {
        var demo = Keep(await DemoSite.StartAsync(kind));
        var draft = await demo.Database.DraftAsync();
        var manager = await OpenAsync(demo.Web.Address);
        await manager.SignInAsync(demo.SignInOf("Manager"));
        await manager.GoToAsync(draft.AddressOfNext());
        await manager.BuildWeekAsync();
        var week = await demo.Database.StartingAsync(draft.EndDate);

        var watcher = await OpenAsync(demo.Web.Address);
        await watcher.SignInAsync(demo.SignInOf("Admin"));
        await watcher.GoToAsync(week.Address());

        await RunsAreSeenLiveByBothAsync(manager, watcher);
        await TheSecondCanBeStoppedAsync(manager, watcher);
        Assert.Equal(0, await demo.Database.AssignedAsync(week));
        var runs = await demo.Database.RunsOfAsync(week);
        Assert.Equal([RunState.Completed, RunState.Cancelled], runs.Select(run => run.State));
        Assert.Equal(2, (await demo.Database.SolutionsOfAsync(week)).Count);

        await TheHistoryTellsOfBothAsync(manager, week);
        await manager.GoToAsync(week.Address());
        await manager.ApplyAsync();
        Assert.Equal(runs[0].Filled, await demo.Database.AssignedAsync(week));
        await manager.GoToAsync(week.Address());
        await manager.PublishAsync();
        Assert.Equal(ScheduleState.Published, (await demo.Database.StartingAsync(week.StartDate)).State);

        await TheEmployeeSeesOwnShiftsOnlyAsync(demo, week, draft);
    }

    [Theory, EachDatabase]
    public async Task A_weight_that_the_admin_changes_counts_in_the_next_run(DatabaseKind kind)
    {
        var demo = Keep(await DemoSite.StartAsync(kind));
        var week = await demo.Database.DraftAsync();
        var admin = await OpenAsync(demo.Web.Address);
        await admin.SignInAsync(demo.SignInOf("Admin"));
        await admin.GoToAsync(week.Address());
        await admin.OptimizeAsync(Short);
        await admin.SeesEndedAsync("Done");

        await admin.GoToAsync("/rules");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = $"Change {RuleCatalogue.Of(RuleKey.Preference).Name}", Exact = true }).ClickAsync();
        await admin.Page.GetByLabel("Weight", new() { Exact = true }).FillAsync("77");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await admin.Page.GetByText("Weight 77").WaitForAsync();

        await admin.GoToAsync(week.Address());
        await admin.OptimizeAsync(Short);
        await Eventually.TrueAsync(
            async () => (await demo.Database.RunsOfAsync(week)).Count(run => run.State == RunState.Completed) == 2, "both runs are completed");
        var runs = await demo.Database.RunsOfAsync(week);
        Assert.NotEqual(77, WishWeight(runs[0]));
        Assert.Equal(77, WishWeight(runs[1]));
        Assert.NotEqual(runs[0].Soft, runs[1].Soft);
    }

    private static async Task RunsAreSeenLiveByBothAsync(BrowserWindow manager, BrowserWindow watcher)
    {
        await manager.OptimizeAsync(Short);
        await Task.WhenAll(manager.SeesProgressAsync(), watcher.SeesProgressAsync());
        await Task.WhenAll(manager.SeesEndedAsync("Done"), watcher.SeesEndedAsync("Done"));
    }

    private static async Task TheSecondCanBeStoppedAsync(BrowserWindow manager, BrowserWindow watcher)
    {
        await manager.OptimizeAsync(Long);
        await Task.WhenAll(manager.SeesProgressAsync(), watcher.SeesProgressAsync());
        await manager.StopAsync();
        await Task.WhenAll(manager.SeesEndedAsync("Stopped"), watcher.SeesEndedAsync("Stopped"));
    }

    // Who, when, preset, status, score, coverage, runtime: the last one first.
    private static async Task TheHistoryTellsOfBothAsync(BrowserWindow manager, Schedule week)
    {
        await manager.GoToAsync("/" + RunAddress.OfWeek(week.Id));
        var runs = manager.Page.Locator("main tbody tr");
        await Assertions.Expect(runs).ToHaveCountAsync(2);
        foreach (var (number, state) in new[] { "Stopped", "Done" }.Index())
        {
            foreach (var part in new[] { week.StartDate.Day.ToString(CultureInfo.InvariantCulture), "Demo Manager", "Balanced", state, "points", "%", "0:" })
                await Assertions.Expect(runs.Nth(number)).ToContainTextAsync(part);
        }
    }

    private async Task TheEmployeeSeesOwnShiftsOnlyAsync(DemoSite demo, Schedule published, Schedule draft)
    {
        var signIn = demo.SignInOf("Employee");
        await using var db = demo.Database.Open();
        var me = await db.Users.Where(account => account.Email == signIn.Email).Select(account => account.EmployeeId!.Value).SingleAsync();
        var employee = await OpenAsync(demo.Web.Address, View.Phone);
        await employee.SignInAsync(signIn);

        await employee.GoToAsync(MyWeek(published));
        await Assertions.Expect(employee.Page.Locator(".week .shift")).ToHaveCountAsync(await demo.Database.AssignedAsync(published, me));
        await employee.GoToAsync(MyWeek(draft));
        await Assertions.Expect(employee.Page.Locator(".week .shift")).ToHaveCountAsync(0);

        var before = await db.Preferences.CountAsync(one => one.EmployeeId == me);
        await employee.GoToAsync("/my-preferences");
        await employee.Page.GetByRole(AriaRole.Button, new() { Name = "Add preference" }).First.ClickAsync();
        await employee.Page.GetByLabel("Weekday").SelectOptionAsync(nameof(DayOfWeek.Thursday));
        await employee.Page.GetByLabel("Time of day, from").FillAsync("06:00");
        await employee.Page.GetByLabel("Until").FillAsync("12:00");
        await employee.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Eventually.TrueAsync(
            async () => await db.Preferences.CountAsync(one => one.EmployeeId == me) == before + 1, "the new preference is stored");
    }

    private static string MyWeek(Schedule week) => string.Create(CultureInfo.InvariantCulture, $"/my-schedule?week={week.StartDate:yyyy-MM-dd}");

    private static int WishWeight(SchedulingRun run) => RunRules.Of(run).Single(rule => rule.Key == RuleKey.Preference).Weight;
}
