using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules.Build;
using SmartScheduling.Web.Identity;
using static SmartScheduling.Tests.Web.Schedules.Kitchen;

namespace SmartScheduling.Tests.Web.Schedules;

public sealed class ArrangeShiftsTests
{
    [Theory, EachDatabase]
    public async Task Counts_become_as_asked_the_version_rises_and_other_cells_stay(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var id = await kitchen.CreateAsync(Week, Cell(kitchen.Early, Week), Cell(kitchen.Night, Week), Cell(kitchen.Night, Week.AddDays(1)));

        var outcome = await ArrangeAsync(kitchen, id, 1, 0, Cell(kitchen.Early, Week, 3), Cell(kitchen.Night, Week, 0));

        Assert.Equal(new Arranged(2, 1, 0), outcome.Value);
        Assert.Equal(["Early", "Early", "Early", "Night"], (await kitchen.ShiftsAsync(id)).Select(shift => shift.Name));
        Assert.Equal(2, (await kitchen.ScheduleAsync(id)).Version);
        Assert.Equal(2, kitchen.Heard.Count);
        await using var db = kitchen.Open();
        var entry = await db.Activity.SingleAsync(entry => entry.Action == "ArrangeShifts");
        Assert.Equal(("""{"Early":1,"Night":2}""", """{"Early":3,"Night":1}"""), (entry.Before, entry.After));
    }

    [Theory, EachDatabase]
    public async Task Nothing_to_change_changes_nothing(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var id = await kitchen.CreateAsync(Week, Cell(kitchen.Early, Week));

        Assert.Equal(new Arranged(0, 0, 0), (await ArrangeAsync(kitchen, id, 1, 0, Cell(kitchen.Early, Week))).Value);
        Assert.Equal(1, (await kitchen.ScheduleAsync(id)).Version);
    }

    [Theory, EachDatabase]
    public async Task Shifts_that_people_work_go_last_and_only_when_the_loss_was_agreed(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var id = await kitchen.CreateAsync(Week, Cell(kitchen.Early, Week, 2));
        await kitchen.AssignAsync(id, kitchen.Early, Week, kitchen.Ada);
        await kitchen.AssignAsync(id, kitchen.Early, Week, kitchen.Ben);

        Assert.Equal(new Arranged(0, 1, 0), (await ArrangeAsync(kitchen, id, 1, 0, Cell(kitchen.Early, Week))).Value);
        var refused = await ArrangeAsync(kitchen, id, 2, 1, Cell(kitchen.Early, Week, 0));
        Assert.StartsWith("2 people are assigned", Assert.Single(refused.Refusals).Sentence, StringComparison.Ordinal);
        Assert.Equal(2, (await kitchen.ShiftsAsync(id)).Single().Assignments.Count);
        Assert.Equal(new Arranged(0, 1, 2), (await ArrangeAsync(kitchen, id, 2, 2, Cell(kitchen.Early, Week, 0))).Value);
        await using var db = kitchen.Open();
        Assert.False(await db.ShiftAssignments.AnyAsync());
    }

    [Theory, EachDatabase]
    public async Task A_shift_where_its_template_may_no_longer_stand_may_only_become_less(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var id = await kitchen.CreateAsync(Week, Cell(kitchen.Early, Week, 2));
        await using (var db = kitchen.Open())
            await db.ShiftTemplates.Where(template => template.Id == kitchen.Early.Id).ExecuteUpdateAsync(set => set.SetProperty(template => template.Active, false));

        Assert.Equal(OutcomeStatus.Refused, (await ArrangeAsync(kitchen, id, 1, 0, Cell(kitchen.Early, Week, 3))).Status);
        Assert.True((await ArrangeAsync(kitchen, id, 1, 0, Cell(kitchen.Early, Week, 1))).IsDone);
    }

    [Theory, EachDatabase]
    public async Task Stale_published_forged_and_forbidden_changes_do_nothing(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var id = await kitchen.CreateAsync(Week, Cell(kitchen.Early, Week));
        var shift = (await kitchen.ShiftsAsync(id)).Single().Id;
        var terms = new ShiftTerms(Week, "Party", new(18, 0), new(23, 0), default, 1, 5, [new(kitchen.Cook.Id, 1)]);
        var employee = new Caller(null, "Ada", AccessRole.Employee, kitchen.Ada.Id);

        await AllAsync(kitchen.Manager, id, 7, OutcomeStatus.Stale);
        await AllAsync(kitchen.Manager, Guid.CreateVersion7(), 1, OutcomeStatus.NotFound);
        await AllAsync(employee, id, 1, OutcomeStatus.Forbidden);
        await AllAsync(null, id, 1, OutcomeStatus.Forbidden);
        await kitchen.PublishAsync(id);
        await AllAsync(kitchen.Manager, id, 2, OutcomeStatus.Refused);
        Assert.Equal(shift, Assert.Single(await kitchen.ShiftsAsync(id)).Id);

        async Task AllAsync(Caller? caller, Guid schedule, long version, OutcomeStatus expected)
        {
            Assert.Equal(expected, (await kitchen.AsAsync<ArrangeShifts, Outcome<Arranged>>(caller, arrange => arrange.ExecuteAsync(schedule, version, [Cell(kitchen.Early, Week, 0)], 0))).Status);
            Assert.Equal(expected, (await kitchen.AsAsync<AddShift, Outcome<Guid>>(caller, add => add.ExecuteAsync(schedule, version, terms))).Status);
            Assert.Equal(expected, (await kitchen.AsAsync<ChangeShift, Outcome<Nothing>>(caller, change => change.ExecuteAsync(schedule, version, shift, terms))).Status);
            Assert.Equal(expected, (await kitchen.AsAsync<RemoveShift, Outcome<Nothing>>(caller, remove => remove.ExecuteAsync(schedule, version, shift, 0))).Status);
            Assert.Equal(expected, (await kitchen.AsAsync<DeleteSchedule, Outcome<Nothing>>(caller, delete => delete.ExecuteAsync(schedule, version))).Status);
        }
    }

    private static Task<Outcome<Arranged>> ArrangeAsync(Kitchen kitchen, Guid id, long version, int mayUnassign, params PlanCell[] cells) =>
        kitchen.AskAsync<ArrangeShifts, Arranged>(arrange => arrange.ExecuteAsync(id, version, cells, mayUnassign));
}
