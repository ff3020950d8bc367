using Bunit;
using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.People;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web.Optimization;
using SmartScheduling.Tests.Web.Optimization.Repair;
using SmartScheduling.Tests.Web.Schedules;
using SmartScheduling.Web.Features;
using SmartScheduling.Web.Features.Dashboard;
using SmartScheduling.Web.Features.Optimization.Repair;
using SmartScheduling.Web.Features.Schedules;

namespace SmartScheduling.Tests.Web.Dashboard;

/// <summary>Somebody is away from a published week: Home says so where the week offers its repair, and counts the same shifts.</summary>
public sealed class HomeAbsenceTests
{
    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_absence_from_a_published_week_is_told_until_nobody_is_planned_who_is_away(DatabaseKind kind)
    {
        await using var kitchen = await Kitchen.StartAsync(kind);
        var (week, id) = await NextWeekAsync(kitchen);
        // The night before the absence reaches into it; the one of its last day begins within it.
        await AskAsync(kitchen, kitchen.Ada, week.AddDays(1), week.AddDays(2), TimeOffState.Approved);
        await AskAsync(kitchen, kitchen.Ben, week, week.AddDays(6), TimeOffState.Pending);

        Assert.Empty(await ItemsAsync(kitchen));
        await kitchen.PublishAsync(id);

        var item = Assert.Single(await ItemsAsync(kitchen));
        Assert.Equal((week, 3, id), (item.Day, item.Count, item.Week!.ScheduleId));
        var absence = Assert.Single(item.Week.Absent);
        Assert.Equal(("Ada", 3, week), (absence.Name, absence.Shifts, absence.First));
        Assert.Equal([(week.AddDays(1), week.AddDays(2))], absence.Away);
        Assert.Equal([new AbsentPerson(kitchen.Ada.Id, "Ada", 3)], await RepairedAsync(kitchen, id));

        var period = SiteFormat.For(kitchen.Settings).Period(week, 7);
        var days = SiteFormat.For(kitchen.Settings).Days(week.AddDays(1), week.AddDays(2));
        Assert.Equal(
            ($"Ada is away {days} and has 3 shifts in the published week {period}, Kitchen", ScheduleAddress.Of(kitchen.Place.Id, week)),
            Shown(kitchen, item));

        await GiveToBenAsync(kitchen, id, week.AddDays(1));
        Assert.Equal(2, Assert.Single(await ItemsAsync(kitchen)).Count);
        await GiveToBenAsync(kitchen, id, week);
        await GiveToBenAsync(kitchen, id, week.AddDays(2));
        Assert.Empty(await ItemsAsync(kitchen));
        Assert.Empty(await RepairedAsync(kitchen, id));
    }

    [Theory, EachDatabase]
    public async Task Whoever_left_or_lost_the_job_role_is_told_with_the_others_in_one_sentence(DatabaseKind kind)
    {
        await using var kitchen = await Kitchen.StartAsync(kind);
        var (week, id) = await NextWeekAsync(kitchen);
        await kitchen.AssignAsync(id, kitchen.Night, week.AddDays(4), kitchen.Ben);
        await kitchen.PublishAsync(id);
        await using (var db = kitchen.Open())
        {
            (await db.Employees.SingleAsync(one => one.Id == kitchen.Ben.Id)).EmployedUntil = week.AddDays(3);
            await db.SaveChangesAsync(Cancellation);
        }

        var item = Assert.Single(await ItemsAsync(kitchen));
        Assert.Empty(Assert.Single(item.Week!.Absent).Away);
        Assert.Equal((week.AddDays(4), 1), (item.Day, item.Count));
        Assert.StartsWith("Ben cannot work 1 shift as planned in the published week ", Shown(kitchen, item).Text, StringComparison.Ordinal);

        await AskAsync(kitchen, kitchen.Ada, week.AddDays(2), week.AddDays(2), TimeOffState.Approved);
        item = Assert.Single(await ItemsAsync(kitchen));
        Assert.StartsWith("Ada and Ben cannot work 3 shifts as planned in the published week ", Shown(kitchen, item).Text, StringComparison.Ordinal);
        Assert.Equal(await RepairedAsync(kitchen, id), item.Week!.Absent.Select(one => new AbsentPerson(PersonOf(kitchen, one.Name).Id, one.Name, one.Shifts)));
    }

    [Theory, EachDatabase]
    public async Task What_has_begun_is_past_repair_and_not_told(DatabaseKind kind)
    {
        await using var week = await PublishedWeek.StartAsync(kind);
        await week.ApproveAsync(cook: 0, from: 0, to: 6);

        // Ana works Monday, Tuesday and Sunday, from seven on the clocks of Vienna.
        foreach (var (day, left) in new[] { (-1, 3), (0, 2), (1, 1), (5, 1), (6, 0) })
        {
            week.Clock.GoTo(SmallWeek.Monday.AddDays(day).ToDateTime(new(6, 1), DateTimeKind.Utc));
            var items = Absences((await week.Site.UseAsync((ReadManagerHome home) => home.ExecuteAsync())).Value!);
            Assert.Equal(left, items.Sum(item => item.Count));
            Assert.Equal(left, (await week.NeedAsync()).Value!.Absent.Sum(person => person.Shifts));
        }
    }

    // Next week: Ada works the nights of Monday, Tuesday and Wednesday.
    private static async Task<(DateOnly Week, Guid Id)> NextWeekAsync(Kitchen kitchen)
    {
        var week = kitchen.Settings.WeekOf(kitchen.Settings.Time().Today(TimeProvider.System)).AddDays(7);
        var id = await kitchen.CreateAsync(week, [.. Enumerable.Range(0, 5).Select(day => Kitchen.Cell(kitchen.Night, week.AddDays(day)))]);
        for (var day = 0; day < 3; day++) await kitchen.AssignAsync(id, kitchen.Night, week.AddDays(day), kitchen.Ada);
        return (week, id);
    }

    private static async Task GiveToBenAsync(Kitchen kitchen, Guid schedule, DateOnly day)
    {
        await using (var db = kitchen.Open())
        {
            await db.ShiftAssignments.Where(one => db.PlannedShifts.Any(shift => shift.ScheduleId == schedule && shift.Date == day && shift.Id == one.PlannedShiftId))
                .ExecuteDeleteAsync(Cancellation);
        }

        await kitchen.AssignAsync(schedule, kitchen.Night, day, kitchen.Ben);
    }

    private static async Task AskAsync(Kitchen kitchen, Employee person, DateOnly first, DateOnly last, TimeOffState state)
    {
        var request = new TimeOffRequest { EmployeeId = person.Id, RequestedAt = TimeProvider.System.GetUtcNow().UtcDateTime };
        Assert.Null(request.Change(first, last, ""));
        if (state == TimeOffState.Approved) Assert.Null(request.Decide(true, "", "Mia Manager", request.RequestedAt));
        await kitchen.AddAsync(request);
    }

    private static async Task<List<Attention>> ItemsAsync(Kitchen kitchen) =>
        Absences((await kitchen.AskAsync<ReadManagerHome, ManagerHomeView>(home => home.ExecuteAsync())).Value!);

    private static List<Attention> Absences(ManagerHomeView home) => [.. home.NeedsMe.Where(item => item.Kind == AttentionKind.AbsentThoughPublished)];

    private static async Task<IReadOnlyList<AbsentPerson>> RepairedAsync(Kitchen kitchen, Guid schedule) =>
        (await kitchen.AskAsync<ReadRepairNeed, RepairNeed>(read => read.ExecuteAsync(schedule))).Value!.Absent;

    private static Employee PersonOf(Kitchen kitchen, string name) => name == "Ada" ? kitchen.Ada : kitchen.Ben;

    private static (string Text, string? Address) Shown(Kitchen kitchen, Attention item)
    {
        using var context = new BunitContext();
        var link = context.Render<NeedsMe>(parameters => parameters
            .AddCascadingValue(SiteFormat.For(kitchen.Settings)).Add(one => one.Items, [item]).Add(one => one.Today, item.Day)).Find("a");
        return (link.TextContent, link.GetAttribute("href"));
    }
}
