using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Features.MySchedule;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Proposals;
using SmartScheduling.Web.Live;
using static SmartScheduling.Tests.Web.Optimization.Repair.PublishedWeek;

namespace SmartScheduling.Tests.Web.Optimization.Repair;

/// <summary>Somebody becomes absent in a published week, and the week is repaired.</summary>
public sealed class RepairTests
{
    [Theory, EachDatabase]
    public async Task Somebody_else_takes_what_the_absent_one_cannot_and_nothing_else_changes(DatabaseKind kind)
    {
        await using var week = await PublishedWeek.WithoutAnaAsync(kind);
        var site = week.Site;
        var need = (await week.NeedAsync()).Value!;
        Assert.Equal((("Ana", 1), 1, false), ((need.Absent.Single().Name, need.Absent.Single().Shifts), need.Open, need.IsBroken));

        var solution = await week.RepairAsync();
        Assert.Equal(Published, await week.NamesAsync());
        var report = (await site.ReadAsync(solution.RunId)).Value!;
        var extent = report.Review!.Extent!;
        Assert.Equal((7, 1, 0, 1), (extent.Planned, extent.Ended, extent.Moved, extent.Added));
        Assert.Equal(["Ana"], extent.Absent);
        Assert.Single(extent.Others);
        Assert.Equal((1, true, false), (report.Run.Changes, report.Run.IsRepair, report.Review.ScoreChanged));
        Assert.Equal((1, 1, 6), (report.Review.Difference.Added, report.Review.Difference.Removed, report.Review.Difference.Kept));

        var outcome = await site.ApplyAsync(solution, ApplyMode.Overwrite);

        Assert.Equal(new ApplyCounts(1, 1, 6, 0), outcome.Value);
        var after = await week.NamesAsync();
        Assert.Contains(after[1], new[] { "Ben", "Cem" });
        Assert.Equal(Published.Where((_, day) => day != 1), after.Where((_, day) => day != 1));
        Assert.False((await week.NeedAsync()).Value!.IsNeeded);
        await using var db = site.Open();
        var schedule = await db.Schedules.SingleAsync(one => one.Id == week.Small.Schedule.Id, Cancellation);
        Assert.Equal((ScheduleState.Published, "Mara", solution.ScheduleVersion + 1), (schedule.State, schedule.PublishedBy, schedule.Version));
    }

    [Theory, EachDatabase]
    public async Task Employees_are_told_and_see_it_at_once_and_it_can_be_taken_back(DatabaseKind kind)
    {
        await using var week = await PublishedWeek.WithoutAnaAsync(kind);
        var site = week.Site;
        var solution = await week.RepairAsync();
        List<Change> heard = [];
        using var listening = site.Get<Changes>().Subscribe(heard.Add);

        await site.ApplyAsync(solution, ApplyMode.Overwrite);

        Assert.Equal([new ScheduleChanged(week.Small.Schedule.Id), new RunChanged(solution.RunId, week.Small.Schedule.Id), new PublicationChanged(week.Small.Schedule.Id)], heard);
        Assert.Equal("0 6", await DaysOfAnaAsync(week));
        await using var db = site.Open();
        var entry = await db.Activity.SingleAsync(one => one.Action == nameof(ApplySolution), Cancellation);
        Assert.Equal(("Repair applied to the published week: 1 added, 1 removed", week.Small.Schedule.Id), (entry.Summary, entry.SubjectId));

        heard.Clear();
        Assert.True((await site.UndoAsync(solution)).IsDone);

        Assert.Equal(Published, await week.NamesAsync());
        Assert.Contains(new PublicationChanged(week.Small.Schedule.Id), heard);
        Assert.Equal("0 1 6", await DaysOfAnaAsync(week));
    }

    [Theory, EachDatabase]
    public async Task What_has_begun_stays_whoever_was_away_and_is_never_filled(DatabaseKind kind)
    {
        await using var week = await PublishedWeek.StartAsync(kind);
        var site = week.Site;
        await week.ApproveAsync(cook: 0, from: 0, to: 6);
        // Thursday noon in Vienna: the shifts of four days have begun, one of them is on.
        week.Clock.GoTo(new(2026, 11, 26, 11, 0, 0, DateTimeKind.Utc));
        var need = (await week.NeedAsync()).Value!;
        Assert.Equal((1, 1), (need.Absent.Single().Shifts, need.Open));

        var solution = await week.RepairAsync();
        var report = (await site.ReadAsync(solution.RunId)).Value!;
        Assert.Equal((0L, 0L), (report.Review!.Proposed.Score.Hard, report.Review.Proposed.Score.Uncovered));
        await site.ApplyAsync(solution, ApplyMode.Overwrite);

        var after = await week.NamesAsync();
        Assert.Equal(Published[..6], after[..6]);
        Assert.NotEqual("Ana", after[6]);
    }

    [Theory, EachDatabase]
    public async Task An_open_position_that_has_begun_stays_open_and_one_ahead_is_filled(DatabaseKind kind)
    {
        await using var week = await PublishedWeek.StartAsync(kind);
        var site = week.Site;
        await using (var db = site.Open())
        {
            var ids = new[] { week.Small.Shifts[0].Id, week.Small.Shifts[4].Id };
            await db.ShiftAssignments.Where(one => ids.Contains(one.PlannedShiftId)).ExecuteDeleteAsync(Cancellation);
        }

        week.Clock.GoTo(new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc));
        Assert.Equal(1, (await week.NeedAsync()).Value!.Open);

        var solution = await week.RepairAsync();
        await site.ApplyAsync(solution, ApplyMode.Overwrite);

        var after = await week.NamesAsync();
        Assert.Equal("", after[0]);
        Assert.NotEqual("", after[4]);
        Assert.Equal(0, (await site.RunAsync(solution.RunId)).Changes);
    }

    [Theory, EachDatabase]
    public async Task A_lock_does_not_keep_somebody_who_is_away_and_others_stay_locked(DatabaseKind kind)
    {
        await using var week = await PublishedWeek.StartAsync(kind, lockedDay: 1);
        var site = week.Site;
        await using (var db = site.Open())
        {
            (await db.ShiftAssignments.SingleAsync(one => one.PlannedShiftId == week.Small.Shifts[4].Id, Cancellation)).Locked = true;
            await db.SaveChangesAsync(Cancellation);
        }

        await week.ApproveAsync(cook: 0, from: 1, to: 1);
        await site.ApplyAsync(await week.RepairAsync(), ApplyMode.Overwrite);

        var roster = await week.Small.RosterAsync(site);
        Assert.NotEqual("Ana", roster[1].Cook);
        Assert.Equal([4], roster.Where(one => one.Locked).Select(one => one.Day));
    }

    [Theory, EachDatabase]
    public async Task Whoever_left_is_replaced_ahead_and_keeps_what_was_worked(DatabaseKind kind)
    {
        await using var week = await PublishedWeek.StartAsync(kind);
        var site = week.Site;
        await using (var db = site.Open())
        {
            (await db.Employees.SingleAsync(one => one.Id == week.Small.Cooks[0].Id, Cancellation)).Active = false;
            await db.SaveChangesAsync(Cancellation);
        }

        week.Clock.GoTo(new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc));
        await site.ApplyAsync(await week.RepairAsync(), ApplyMode.Overwrite);

        var after = await week.NamesAsync();
        Assert.Equal("Ana", after[0]);
        Assert.DoesNotContain("Ana", after[1..]);
    }

    [Theory, EachDatabase]
    public async Task A_repair_is_repeated_as_one(DatabaseKind kind)
    {
        await using var week = await PublishedWeek.WithoutAnaAsync(kind);
        var site = week.Site;
        var first = await site.RunAsync((await week.AskForRepairAsync()).Value);

        var again = await site.RunAsync((await site.UseAsync((RepeatRun repeat) => repeat.ExecuteAsync(first.Id))).Value);

        Assert.Equal((RunPurpose.Repair, first.Preset, first.Rules), (again.Purpose, again.Preset, again.Rules));
        Assert.NotEqual(first.Seed, again.Seed);
    }

    private static async Task<string> DaysOfAnaAsync(PublishedWeek week)
    {
        var manager = week.Site.Caller;
        week.BecomeAna();
        var mine = (await week.Site.UseAsync((ReadMySchedule read) => read.ExecuteAsync(SmallWeek.Monday))).Value!;
        week.Site.Caller = manager;
        return string.Join(' ', mine.Weeks[0].Shifts.Select(shift => shift.Date.DayNumber - SmallWeek.Monday.DayNumber));
    }
}
