using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization.Repair;

namespace SmartScheduling.Tests.Web.Optimization.Repair;

/// <summary>A small week that employees see, a week before it begins: Ana works Mon, Tue and Sun, Ben Wed and Thu, Cem Fri and Sat.</summary>
internal sealed class PublishedWeek : IAsyncDisposable
{
    /// <summary>Who works on which day, as it was published.</summary>
    public static readonly string[] Published = ["Ana", "Ana", "Ben", "Ben", "Cem", "Cem", "Ana"];

    private PublishedWeek(RunSite site, SmallWeek small, SteppedClock clock) => (Site, Small, Clock) = (site, small, clock);

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public RunSite Site { get; }

    public SmallWeek Small { get; }

    public SteppedClock Clock { get; }

    public static async Task<PublishedWeek> StartAsync(DatabaseKind kind, int? lockedDay = null)
    {
        var clock = new SteppedClock();
        var site = await RunSite.StartAsync(kind, new BoundedEngine(4_000), clock);
        var small = await SmallWeek.ArrangeAsync(site);
        foreach (var (day, name) in Published.Index()) await small.AssignAsync(site, Array.FindIndex(small.Cooks, cook => cook.Name == name), day, locked: day == lockedDay);
        await using var db = site.Open();
        Assert.Null((await db.Schedules.SingleAsync(one => one.Id == small.Schedule.Id, Cancellation)).Publish(1, "Mara", DateTime.UnixEpoch));
        await db.SaveChangesAsync(Cancellation);
        return new(site, small, clock);
    }

    /// <summary>The same week, and Ana is away on its Tuesday.</summary>
    public static async Task<PublishedWeek> WithoutAnaAsync(DatabaseKind kind, int? lockedDay = null)
    {
        var week = await StartAsync(kind, lockedDay);
        await week.ApproveAsync(cook: 0, from: 1, to: 1);
        return week;
    }

    /// <summary>Approves time off of a cook from one day of the week to another.</summary>
    public Task ApproveAsync(int cook, int from, int to) => Small.ApproveAsync(Site, cook, from, to);

    public Task<Outcome<Guid>> AskForRepairAsync() => Site.UseAsync((StartRepair start) => start.ExecuteAsync(Small.Schedule.Id));

    public Task<Outcome<RepairNeed>> NeedAsync() => Site.UseAsync((ReadRepairNeed read) => read.ExecuteAsync(Small.Schedule.Id));

    /// <summary>Asks for a repair, lets the node work on it, and hands out what it proposes.</summary>
    public async Task<SchedulingSolution> RepairAsync()
    {
        var run = await AskForRepairAsync();
        Assert.True(run.IsDone, run.IsDone ? null : run.Refusals[0].Sentence);
        await Site.WorkAsync(Cancellation);
        return Assert.Single(await Site.SolutionsAsync(run.Value));
    }

    /// <summary>Who works on which day, by name.</summary>
    public async Task<string[]> NamesAsync()
    {
        var roster = await Small.RosterAsync(Site);
        return [.. Enumerable.Range(0, Small.Shifts.Count).Select(day => string.Join('+', roster.Where(one => one.Day == day).Select(one => one.Cook)))];
    }

    public void BecomeAna() => Site.Caller = new(Guid.CreateVersion7(), "Ana", AccessRole.Employee, Small.Cooks[0].Id);

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
