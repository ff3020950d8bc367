using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization.Repair;

namespace SmartScheduling.Tests.Web.Optimization.Repair;

/// <summary>A small week that employees see, a week before it begins: Ana works Mon, Tue and Sun, Ben Wed and Thu, Cem Fri and Sat.</summary>
internal static class PublishedWeek
{
    private static readonly int[] CookOfDay = [0, 0, 1, 1, 2, 2, 0];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<(RunSite Site, SmallWeek Week, SteppedClock Clock)> StartAsync(DatabaseKind kind, int? lockedDay = null)
    {
        var clock = new SteppedClock();
        var site = await RunSite.StartAsync(kind, new BoundedEngine(4_000), clock);
        var week = await SmallWeek.ArrangeAsync(site);
        foreach (var (day, cook) in CookOfDay.Index()) await week.AssignAsync(site, cook, day, locked: day == lockedDay);
        await site.PublishAsync(week);
        return (site, week, clock);
    }

    public static async Task PublishAsync(this RunSite site, SmallWeek week)
    {
        await using var db = site.Open();
        Assert.Null((await db.Schedules.SingleAsync(one => one.Id == week.Schedule.Id, Cancellation)).Publish(1, "Mara", DateTime.UnixEpoch));
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>Approves time off of a cook from one day of the week to another.</summary>
    public static async Task ApproveAsync(this RunSite site, SmallWeek week, int cook, int from, int to)
    {
        await using var db = site.Open();
        var request = new TimeOffRequest { EmployeeId = week.Cooks[cook].Id, RequestedAt = DateTime.UnixEpoch };
        Assert.Null(request.Change(SmallWeek.Monday.AddDays(from), SmallWeek.Monday.AddDays(to), "Flu"));
        Assert.Null(request.Decide(approve: true, "", "Mara", DateTime.UnixEpoch));
        db.Add(request);
        await db.SaveChangesAsync(Cancellation);
    }

    public static Task<Outcome<Guid>> AskForRepairAsync(this RunSite site, SmallWeek week) =>
        site.UseAsync((StartRepair start) => start.ExecuteAsync(week.Schedule.Id));

    public static Task<Outcome<RepairNeed>> NeedAsync(this RunSite site, SmallWeek week) =>
        site.UseAsync((ReadRepairNeed read) => read.ExecuteAsync(week.Schedule.Id));

    /// <summary>Asks for a repair, lets the node work on it, and hands out what it proposes.</summary>
    public static async Task<SchedulingSolution> RepairAsync(this RunSite site, SmallWeek week)
    {
        var run = await site.AskForRepairAsync(week);
        Assert.True(run.IsDone, run.IsDone ? null : run.Refusals[0].Sentence);
        await site.WorkAsync(Cancellation);
        return Assert.Single(await site.SolutionsAsync(run.Value));
    }

    /// <summary>Who works on which day, by name.</summary>
    public static async Task<string[]> NamesAsync(this RunSite site, SmallWeek week)
    {
        var roster = await week.RosterAsync(site);
        return [.. Enumerable.Range(0, week.Shifts.Count).Select(day => string.Join('+', roster.Where(one => one.Day == day).Select(one => one.Cook)))];
    }

    public static void BecomeAna(this RunSite site, SmallWeek week) => site.Caller = new(Guid.CreateVersion7(), "Ana", AccessRole.Employee, week.Cooks[0].Id);
}
