using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules.Edits;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Tests.Web.Schedules.Edits;

public sealed class ChangeAssignmentsTests
{
    [Theory, EachDatabase]
    public async Task An_assignment_is_stored_recorded_announced_and_raises_the_version(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        List<Change> heard = [];
        using var subscription = week.Site.Services.GetRequiredService<Changes>().Subscribe(heard.Add);

        var changed = await week.DoAsync(week.Assign(week.Early[0], week.Ana));

        var board = await week.BoardAsync();
        Assert.Equal(new(week.Early[0].Id, week.Ana.Id, week.Cook.Id, false), Assert.Single(board.Assignments));
        Assert.Equal(board.Schedule!.Version, changed.Version);
        Assert.Contains(new ScheduleChanged(week.Week.Id), heard);
        await using var db = week.Site.Open();
        var entry = await db.Activity.SingleAsync(one => one.Action == nameof(ChangeAssignments));
        Assert.Equal(("Ana assigned to Early on Mon 23 Nov as Cook", "[]"), (entry.Summary, entry.Before));
        Assert.Contains("\"Employee\":\"Ana\"", entry.After, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Only_those_who_may_edit_schedules_can(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        var edit = new AssignmentEdit(week.Week.Id, SeenWeek.Of(await week.BoardAsync(), []), [week.Assign(week.Early[0], week.Ana)]);

        Assert.Equal(OutcomeStatus.Forbidden, (await week.EditAsync(null, edit)).Status);
        Assert.Equal(OutcomeStatus.Forbidden, (await week.EditAsync(TestSite.Employee(week.Ana.Id), edit)).Status);
        Assert.Empty((await week.BoardAsync()).Assignments);
    }

    [Theory, EachDatabase]
    public async Task Foreign_and_invented_ids_are_not_found(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        var bar = await week.PlanElsewhereAsync();
        var assign = week.Assign(week.Early[0], week.Ana);
        var seen = await week.BoardAsync();

        Assert.Equal(OutcomeStatus.NotFound, (await week.EditAsync(assign with { ShiftId = Guid.CreateVersion7() })).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await week.EditAsync(assign with { ShiftId = bar.Early[0].Id })).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await week.EditAsync(assign with { EmployeeId = Guid.CreateVersion7() })).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await week.EditAsync(assign with { RoleId = Guid.CreateVersion7() })).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await week.EditAsync(TestSite.Manager, new(Guid.CreateVersion7(), SeenWeek.Of(seen, [assign]), [assign]))).Status);
    }

    [Theory, EachDatabase]
    public async Task Whoever_lacks_the_role_or_is_not_employed_is_refused_with_a_sentence(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await using (var db = week.Site.Open())
            await db.Employees.Where(person => person.Id == week.Ben.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.EmployedUntil, TwoCooks.Monday));

        Assert.Equal("Wim does not hold the job role Cook.", await RefusalOf(week, week.Assign(week.Early[0], week.Wim)));
        Assert.Equal("Ben is not employed on Tue 24 Nov.", await RefusalOf(week, week.Assign(week.Early[1], week.Ben)));
        Assert.Equal("Early on Mon 23 Nov does not ask for Waiter.", await RefusalOf(week, TwoCooks.Step(AssignmentAct.Assign, week.Early[0], week.Wim, week.Waiter)));
        Assert.Equal("Ana does not work Early on Mon 23 Nov as Cook.", await RefusalOf(week, week.Unassign(week.Early[0], week.Ana)));
    }

    [Theory, EachDatabase]
    public async Task A_hard_rule_refuses_with_its_sentence_and_nothing_is_stored(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await week.DoAsync(week.Assign(week.Late[0], week.Ana));

        Assert.Equal("Ana has 9 h of rest before Early on Tue 24 Nov; 11 h are meant.", await RefusalOf(week, week.Assign(week.Early[1], week.Ana)));
        Assert.Single((await week.BoardAsync()).Assignments);
    }

    [Theory, EachDatabase]
    public async Task Too_few_days_off_are_refused_and_too_many_are_not_while_the_week_is_edited(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind, TwoCooks.Rule(RuleKey.DaysOff, RuleLevel.Hard, """{"least":5,"most":6}"""));
        await week.DoAsync(week.Assign(week.Early[0], week.Ana), week.Assign(week.Early[2], week.Ana));

        Assert.Equal("Ana has 4 days off from Mon 23 Nov to Sun 29 Nov; the least is 5 days off.", await RefusalOf(week, week.Assign(week.Early[4], week.Ana)));
        await week.DoAsync(week.Unassign(week.Early[0], week.Ana));
        await week.DoAsync(week.Unassign(week.Early[2], week.Ana));
        Assert.Empty((await week.BoardAsync()).Assignments);
    }

    [Theory, EachDatabase]
    public async Task A_soft_rule_warns_and_the_edit_is_done(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind, TwoCooks.Rule(RuleKey.MaxShifts, RuleLevel.Soft, """{"count":1,"period":"week"}"""));
        await week.DoAsync(week.Assign(week.Early[0], week.Ana));

        var outcome = await week.EditAsync(week.Assign(week.Early[1], week.Ana));

        Assert.True(outcome.IsDone);
        Assert.StartsWith("Ana ", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_measures_a_finished_week_warns_but_lets_one_begin(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind, TwoCooks.Rule(RuleKey.MinConsecutiveDays, RuleLevel.Hard, """{"count":2}"""));

        var outcome = await week.EditAsync(week.Assign(week.Early[2], week.Ana));

        Assert.True(outcome.IsDone);
        Assert.Single(outcome.Warnings);
    }

    [Theory, EachDatabase]
    public async Task A_published_week_is_locked(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await week.DoAsync(week.Assign(week.Early[0], week.Ana));
        await using (var db = week.Site.Open())
        {
            Assert.Null((await db.Schedules.SingleAsync()).Publish(1, "Test", DateTime.UnixEpoch));
            await db.SaveChangesAsync();
        }

        Assert.StartsWith("This week is published and locked.", await RefusalOf(week, week.Unassign(week.Early[0], week.Ana)), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_locked_assignment_stays_until_it_is_unlocked(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await week.DoAsync(week.Assign(week.Early[0], week.Ana), week.Lock(week.Early[0], week.Ana));

        Assert.True(Assert.Single((await week.BoardAsync()).Assignments).Locked);
        Assert.Equal("Ana is locked on Early on Mon 23 Nov. Unlock the assignment first.", await RefusalOf(week, week.Unassign(week.Early[0], week.Ana)));
        Assert.Equal("Ana is locked on Early on Mon 23 Nov already.", await RefusalOf(week, week.Lock(week.Early[0], week.Ana)));
        await week.DoAsync(week.Unlock(week.Early[0], week.Ana), week.Unassign(week.Early[0], week.Ana));
        Assert.Empty((await week.BoardAsync()).Assignments);
    }

    [Theory, EachDatabase]
    public async Task A_lock_of_somebody_who_left_can_be_undone_by_hand(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await week.DoAsync(week.Assign(week.Early[3], week.Ana), week.Lock(week.Early[3], week.Ana));
        await using (var db = week.Site.Open())
            await db.Employees.Where(person => person.Id == week.Ana.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.EmployedUntil, TwoCooks.Monday));

        await week.DoAsync(week.Unlock(week.Early[3], week.Ana), week.Unassign(week.Early[3], week.Ana), week.Assign(week.Early[3], week.Ben));

        Assert.Equal(week.Ben.Id, Assert.Single((await week.BoardAsync()).Assignments).EmployeeId);
    }

    [Theory, EachDatabase]
    public async Task Whoever_moves_between_overlapping_shifts_leaves_before_arriving(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await week.DoAsync(week.Assign(week.Early[0], week.Ana));

        await week.DoAsync(week.Assign(week.Late[0], week.Ana), week.Unassign(week.Early[0], week.Ana));

        Assert.Equal(week.Late[0].Id, Assert.Single((await week.BoardAsync()).Assignments).ShiftId);
    }

    [Theory, EachDatabase]
    public async Task An_edit_has_at_least_one_step_and_not_thousands(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);

        Assert.Equal(OutcomeStatus.Refused, (await week.EditAsync([])).Status);
        Assert.Equal(OutcomeStatus.Refused, (await week.EditAsync([.. Enumerable.Repeat(week.Assign(week.Early[0], week.Ana), ChangeAssignments.MostSteps + 1)])).Status);
    }

    private static async Task<string> RefusalOf(TwoCooks week, AssignmentChange change)
    {
        var outcome = await week.EditAsync(change);
        Assert.Equal(OutcomeStatus.Refused, outcome.Status);
        return outcome.Refusals[0].Sentence;
    }
}
