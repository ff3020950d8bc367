using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules.Build;
using static SmartScheduling.Tests.Web.Schedules.Kitchen;

namespace SmartScheduling.Tests.Web.Schedules;

public sealed class CopyWeekTests
{
    private static readonly DateOnly Next = Week.AddDays(7);

    [Theory, EachDatabase]
    public async Task Shifts_come_along_as_they_are_day_by_day_without_people(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var source = await kitchen.CreateAsync(Week, Cell(kitchen.Early, Week, 2), Cell(kitchen.Night, Week.AddDays(6)));
        await kitchen.AssignAsync(source, kitchen.Early, Week, kitchen.Ada);
        var party = new ShiftTerms(Week.AddDays(4), "Party", new(18, 0), new(23, 0), default, 7, 8, [new(kitchen.Waiter.Id, 3)]);
        await kitchen.AskAsync<AddShift, Guid>(add => add.ExecuteAsync(source, 1, party));

        var copied = await CopyAsync(kitchen, source, Next.AddDays(2), withAssignments: false);

        Assert.Equal((Next, 4, 0), (copied.Value!.Start, copied.Value.Shifts, copied.Value.Assignments));
        Assert.Empty(copied.Value.Skipped);
        var shifts = await kitchen.ShiftsAsync(copied.Value.ScheduleId);
        Assert.Equal([("Early", Next), ("Early", Next), ("Party", Next.AddDays(4)), ("Night", Next.AddDays(6))], shifts.Select(shift => (shift.Name, shift.Date)));
        Assert.Equal((7, 8, 300, 3), (shifts[2].Colour, shifts[2].Priority, shifts[2].Range.Minutes, shifts[2].Requirements.Single().Count));
        Assert.All(shifts, shift => Assert.Empty(shift.Assignments));
    }

    [Theory, EachDatabase]
    public async Task People_come_along_where_they_may_still_work_and_the_others_are_named(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var source = await kitchen.CreateAsync(Week,
            Cell(kitchen.Early, Week), Cell(kitchen.Early, Week.AddDays(1)), Cell(kitchen.Early, Week.AddDays(2)), Cell(kitchen.Night, Week.AddDays(3)));
        await kitchen.AssignAsync(source, kitchen.Early, Week, kitchen.Ada);
        await kitchen.AssignAsync(source, kitchen.Early, Week, kitchen.Wim, kitchen.Waiter);
        await kitchen.AssignAsync(source, kitchen.Early, Week.AddDays(1), kitchen.Ada);
        await kitchen.AssignAsync(source, kitchen.Early, Week.AddDays(2), kitchen.Ben);
        await kitchen.AssignAsync(source, kitchen.Night, Week.AddDays(3), kitchen.Ben);
        // Ada is away on Tuesday, Wim has left.
        var away = new TimeOffRequest { EmployeeId = kitchen.Ada.Id, RequestedAt = TimeProvider.System.GetUtcNow().UtcDateTime };
        Assert.Null(away.Change(Next.AddDays(1), Next.AddDays(1), ""));
        Assert.Null(away.Decide(true, "", "Mia Manager", away.RequestedAt));
        await kitchen.AddAsync(away);
        await using (var db = kitchen.Open())
            await db.Employees.Where(person => person.Id == kitchen.Wim.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.Active, false));

        var copied = (await CopyAsync(kitchen, source, Next, withAssignments: true)).Value!;

        Assert.Equal((4, 3), (copied.Shifts, copied.Assignments));
        var shifts = await kitchen.ShiftsAsync(copied.ScheduleId);
        Assert.Equal([[kitchen.Ada.Id], [], [kitchen.Ben.Id], [kitchen.Ben.Id]], shifts.Select(shift => shift.Assignments.Select(assignment => assignment.EmployeeId).ToList()));
        Assert.Equal(2, copied.Skipped.Count);
        Assert.Contains(copied.Skipped, sentence => sentence.StartsWith("Wim, Early on Mon 8 Mar", StringComparison.Ordinal));
        Assert.Contains(copied.Skipped, sentence => sentence.StartsWith("Ada, Early on Tue 9 Mar", StringComparison.Ordinal));
        await using var activity = kitchen.Open();
        Assert.Contains("Wim", (await activity.Activity.SingleAsync(entry => entry.Action == "CopyWeek")).After, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Nobody_is_copied_onto_work_that_they_do_at_another_place(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var source = await kitchen.CreateAsync(Week, Cell(kitchen.Night, Week));
        await kitchen.AssignAsync(source, kitchen.Night, Week, kitchen.Ada);
        var bar = new SmartScheduling.Domain.Sites.Location { Name = "Bar" };
        var late = kitchen.Template("Late", new(18, 0), new(23, 0), default, (kitchen.Cook, 1));
        late.LocationId = bar.Id;
        await kitchen.AddAsync(bar, late);
        var other = await kitchen.AskAsync<CreateSchedule, NewSchedule>(create => create.ExecuteAsync(bar.Id, Next, 7, [Cell(late, Next)]));
        await kitchen.AssignAsync(other.Value!.Id, late, Next, kitchen.Ada);

        var copied = (await CopyAsync(kitchen, source, Next, withAssignments: true)).Value!;

        Assert.Equal(0, copied.Assignments);
        Assert.Contains("works Late at that time", Assert.Single(copied.Skipped), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Retired_templates_stay_behind_and_a_week_with_shifts_is_not_mixed(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var source = await kitchen.CreateAsync(Week, Cell(kitchen.Early, Week), Cell(kitchen.Night, Week));
        await using (var db = kitchen.Open())
            await db.ShiftTemplates.Where(template => template.Id == kitchen.Early.Id).ExecuteUpdateAsync(set => set.SetProperty(template => template.Active, false));
        var empty = await kitchen.CreateAsync(Next);

        var copied = (await CopyAsync(kitchen, source, Next, withAssignments: false)).Value!;

        Assert.Equal((empty, 1), (copied.ScheduleId, copied.Shifts));
        Assert.Contains("no longer in use", Assert.Single(copied.Skipped), StringComparison.Ordinal);
        Assert.Equal(2, (await kitchen.ScheduleAsync(empty)).Version);
        Assert.Contains("already has 1 shift", Assert.Single((await CopyAsync(kitchen, source, Next, false)).Refusals).Sentence, StringComparison.Ordinal);
        Assert.Equal(OutcomeStatus.NotFound, (await CopyAsync(kitchen, Guid.CreateVersion7(), Next.AddDays(7), false)).Status);
        var sources = (await kitchen.AskAsync<ListCopySources, CopySources>(list => list.ExecuteAsync(kitchen.Place.Id, Next.AddDays(9)))).Value!;
        Assert.Equal(Next.AddDays(7), sources.Start);
        Assert.Equal([(empty, 1), (source, 2)], sources.Sources.Select(one => (one.Id, one.Shifts)));
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_deleted_with_its_shifts_unless_somebody_works_in_it_or_a_run_is_on(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var id = await kitchen.CreateAsync(Week, Cell(kitchen.Early, Week), Cell(kitchen.Night, Week));
        await kitchen.AssignAsync(id, kitchen.Night, Week, kitchen.Ada);
        Assert.StartsWith("1 assignment stands", Assert.Single((await DeleteAsync()).Refusals).Sentence, StringComparison.Ordinal);
        await using (var db = kitchen.Open())
            await db.ShiftAssignments.ExecuteDeleteAsync();

        var run = new SchedulingRun { ScheduleId = id, RequestedBy = "Mia", Preset = "Balanced", Rules = "[]", TimeLimitSeconds = 30, RequestedAt = TimeProvider.System.GetUtcNow().UtcDateTime };
        await kitchen.AddAsync(run);
        Assert.StartsWith("An optimization works", Assert.Single((await DeleteAsync()).Refusals).Sentence, StringComparison.Ordinal);
        await using (var db = kitchen.Open())
        {
            Assert.Null((await db.SchedulingRuns.SingleAsync()).Cancel(run.RequestedAt));
            await db.SaveChangesAsync();
        }

        Assert.Empty((await DeleteAsync()).Refusals);
        await using var after = kitchen.Open();
        Assert.False(await after.Schedules.AnyAsync() || await after.PlannedShifts.AnyAsync());
        Assert.True(await after.Activity.AnyAsync(entry => entry.Action == "DeleteSchedule" && entry.SubjectId == id));

        Task<Outcome<Nothing>> DeleteAsync() => kitchen.AskAsync<DeleteSchedule, Nothing>(delete => delete.ExecuteAsync(id, 1));
    }

    private static Task<Outcome<Copied>> CopyAsync(Kitchen kitchen, Guid source, DateOnly day, bool withAssignments) =>
        kitchen.AskAsync<CopyWeek, Copied>(copy => copy.ExecuteAsync(source, day, withAssignments));
}
