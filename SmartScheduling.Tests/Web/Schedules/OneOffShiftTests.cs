using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules.Build;
using static SmartScheduling.Tests.Web.Schedules.Kitchen;

namespace SmartScheduling.Tests.Web.Schedules;

public sealed class OneOffShiftTests
{
    [Theory, EachDatabase]
    public async Task A_one_off_is_added_changed_and_removed_and_each_raises_the_version(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var id = await kitchen.CreateAsync(Week);

        var added = await AddAsync(kitchen, id, 1, Party(kitchen));
        var terms = Party(kitchen) with { Name = " Gala ", EndTime = new(2, 0), Kind = ShiftKind.Night, Colour = 3, Priority = 9, Requirements = [new(kitchen.Waiter.Id, 4)] };
        var changed = await kitchen.AskAsync<ChangeShift, Nothing>(change => change.ExecuteAsync(id, 2, added.Value, terms with { Date = Week.AddDays(2) }));

        Assert.True(changed.IsDone);
        var shift = Assert.Single(await kitchen.ShiftsAsync(id));
        Assert.Equal(("Gala", Week, 480, ShiftKind.Night, 3, 9), (shift.Name, shift.Date, shift.Range.Minutes, shift.Kind, shift.Colour, shift.Priority));
        Assert.Equal((kitchen.Waiter.Id, 4), (Assert.Single(shift.Requirements).JobRoleId, shift.Requirements[0].Count));
        Assert.True((await kitchen.AskAsync<RemoveShift, Nothing>(remove => remove.ExecuteAsync(id, 3, added.Value, 0))).IsDone);
        Assert.Empty(await kitchen.ShiftsAsync(id));
        Assert.Equal(4, (await kitchen.ScheduleAsync(id)).Version);
        await using var db = kitchen.Open();
        Assert.Equal(["AddShift", "ChangeShift", "RemoveShift"], await db.Activity.Where(entry => entry.Subject == "PlannedShift").OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Mistakes_are_told_at_their_fields_and_forged_ids_are_not_found(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var id = await kitchen.CreateAsync(Week);
        var party = Party(kitchen);

        Assert.Equal("Date", await FieldAsync(party with { Date = Week.AddDays(7) }));
        Assert.Equal("Name", await FieldAsync(party with { Name = " " }));
        Assert.Equal("Name", await FieldAsync(party with { Name = new('x', 61) }));
        Assert.Equal("Kind", await FieldAsync(party with { Kind = (ShiftKind)9 }));
        Assert.Equal("Colour", await FieldAsync(party with { Colour = 12 }));
        Assert.Equal("Priority", await FieldAsync(party with { Priority = 11 }));
        Assert.Equal("Requirements", await FieldAsync(party with { Requirements = [] }));
        Assert.Equal("Requirements", await FieldAsync(party with { Requirements = [new(kitchen.Cook.Id, 0)] }));
        Assert.Equal("Requirements", await FieldAsync(party with { Requirements = [new(kitchen.Cook.Id, 1), new(kitchen.Cook.Id, 2)] }));
        Assert.Equal(OutcomeStatus.NotFound, (await AddAsync(kitchen, id, 1, party with { Requirements = [new(Guid.CreateVersion7(), 1)] })).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await kitchen.AskAsync<ChangeShift, Nothing>(change => change.ExecuteAsync(id, 1, Guid.CreateVersion7(), party))).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await kitchen.AskAsync<RemoveShift, Nothing>(remove => remove.ExecuteAsync(id, 1, Guid.CreateVersion7(), 0))).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await kitchen.AskAsync<ReadShiftTerms, ShiftOpening>(read => read.ExecuteAsync(id, Guid.CreateVersion7()))).Status);
        Assert.Empty(await kitchen.ShiftsAsync(id));

        async Task<string?> FieldAsync(ShiftTerms terms) => Assert.Single((await AddAsync(kitchen, id, 1, terms)).Refusals).Field;
    }

    [Theory, EachDatabase]
    public async Task People_move_along_with_the_times_unless_they_work_elsewhere_then(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var id = await kitchen.CreateAsync(Week, Cell(kitchen.Early, Week), Cell(kitchen.Night, Week));
        await kitchen.AssignAsync(id, kitchen.Early, Week, kitchen.Ada);
        await kitchen.AssignAsync(id, kitchen.Night, Week, kitchen.Ada);
        var early = (await kitchen.ShiftsAsync(id))[0];
        var terms = new ShiftTerms(Week, "Early", new(7, 0), new(15, 0), ShiftKind.Early, 0, 5, [new(kitchen.Cook.Id, 1)]);

        var moved = await kitchen.AskAsync<ChangeShift, Nothing>(change => change.ExecuteAsync(id, 1, early.Id, terms));
        var clash = await kitchen.AskAsync<ChangeShift, Nothing>(change => change.ExecuteAsync(id, 2, early.Id, terms with { StartTime = new(15, 0), EndTime = new(23, 0) }));

        Assert.StartsWith("1 person moves", Assert.Single(moved.Warnings), StringComparison.Ordinal);
        Assert.Equal("This person already works another shift at that time.", Assert.Single(clash.Refusals).Sentence);
        var assignment = (await kitchen.ShiftsAsync(id))[0].Assignments.Single();
        Assert.Equal(kitchen.Settings.Time().Instant(Week, new(7, 0)), assignment.Start);
    }

    [Theory, EachDatabase]
    public async Task A_position_that_somebody_holds_cannot_vanish_and_a_worked_shift_goes_only_when_agreed(DatabaseKind kind)
    {
        await using var kitchen = await StartAsync(kind);
        var id = await kitchen.CreateAsync(Week, Cell(kitchen.Early, Week));
        await kitchen.AssignAsync(id, kitchen.Early, Week, kitchen.Ada);
        await kitchen.AssignAsync(id, kitchen.Early, Week, kitchen.Ben);
        var early = (await kitchen.ShiftsAsync(id))[0];
        var terms = new ShiftTerms(Week, "Early", new(6, 0), new(14, 0), ShiftKind.Early, 0, 5, [new(kitchen.Cook.Id, 1)]);

        var fewer = Assert.Single((await kitchen.AskAsync<ChangeShift, Nothing>(change => change.ExecuteAsync(id, 1, early.Id, terms))).Refusals);
        Assert.Equal("Requirements", fewer.Field);
        Assert.StartsWith("2 people work as Cook", fewer.Sentence, StringComparison.Ordinal);
        var remove = await kitchen.AskAsync<RemoveShift, Nothing>(use => use.ExecuteAsync(id, 1, early.Id, 1));
        Assert.StartsWith("2 people are assigned", Assert.Single(remove.Refusals).Sentence, StringComparison.Ordinal);
        Assert.True((await kitchen.AskAsync<RemoveShift, Nothing>(use => use.ExecuteAsync(id, 1, early.Id, 2))).IsDone);
    }

    private static ShiftTerms Party(Kitchen kitchen) => new(Week, "Party", new(18, 0), new(23, 0), ShiftKind.Late, 1, 5, [new(kitchen.Cook.Id, 1)]);

    private static Task<Outcome<Guid>> AddAsync(Kitchen kitchen, Guid id, long version, ShiftTerms terms) =>
        kitchen.AskAsync<AddShift, Guid>(add => add.ExecuteAsync(id, version, terms));
}
