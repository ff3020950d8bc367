using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules;
using SmartScheduling.Web.Features.Schedules.Edits;

namespace SmartScheduling.Tests.Web.Schedules.Edits;

/// <summary>Several people at one week, and one person wanted in two.</summary>
public sealed class ConcurrentEditTests
{
    [Theory, EachDatabase]
    public async Task An_edit_of_something_else_goes_through_although_the_week_changed(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        var seen = await week.BoardAsync();
        await week.DoAsync(week.Assign(week.Early[0], week.Ana));

        Assert.True((await week.EditAsync(seen, week.Assign(week.Early[1], week.Ben))).IsDone);
        Assert.Equal(2, (await week.BoardAsync()).Assignments.Count);
    }

    [Theory, EachDatabase]
    public async Task An_edit_of_what_somebody_else_changed_is_stale_and_says_what_changed(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        var seen = await week.BoardAsync();
        await week.DoAsync(week.Assign(week.Early[0], week.Ana));

        var sameShift = await week.EditAsync(seen, week.Assign(week.Early[0], week.Ben));
        var samePerson = await week.EditAsync(seen, week.Assign(week.Early[4], week.Ana));

        Assert.All([sameShift, samePerson], outcome =>
        {
            Assert.Equal(OutcomeStatus.Stale, outcome.Status);
            Assert.Equal("Somebody else has assigned Ana to Early on Mon 23 Nov in the meantime.", Assert.Single(outcome.Refusals).Sentence);
        });
    }

    [Theory, EachDatabase]
    public async Task A_lock_and_a_removal_by_somebody_else_are_told_apart(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await week.DoAsync(week.Assign(week.Early[0], week.Ana), week.Assign(week.Early[1], week.Ana));
        var seen = await week.BoardAsync();
        await week.DoAsync(week.Lock(week.Early[0], week.Ana));
        await week.DoAsync(week.Unassign(week.Early[1], week.Ana));

        var outcome = await week.EditAsync(seen, week.Assign(week.Early[2], week.Ana));

        Assert.Equal(
            ["Somebody else has locked Ana on Early on Mon 23 Nov in the meantime.", "Somebody else has taken Ana off Early on Tue 24 Nov in the meantime."],
            outcome.Refusals.Select(refusal => refusal.Sentence).Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task The_database_refuses_a_person_in_two_places_when_nobody_asked_the_rules(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        await week.Site.AddAsync(ShiftAssignment.Of(week.Early[0], week.Ana.Id, week.Cook.Id));

        await using var db = week.Site.Open();
        db.Add(ShiftAssignment.Of(week.Late[0], week.Ana.Id, week.Cook.Id));
        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.Equal("This person already works another shift at that time.", db.Explain(exception)!.Sentence);
    }

    [Theory, EachDatabase]
    public async Task Of_two_who_want_the_same_person_at_the_same_moment_one_gets_them(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        var bar = await week.PlanElsewhereAsync();
        var here = week.Assign(week.Early[0], week.Ana);
        var there = week.Assign(bar.Early[0], week.Ana);
        var seen = await week.BoardAsync();
        var seenThere = (await week.Site.AsAsync<ReadBoard, Outcome<Board>>(TestSite.Manager, read => read.ExecuteAsync(TwoCooks.Monday, bar.Week.LocationId))).Value!;

        var outcomes = await Task.WhenAll(
            Task.Run(() => week.EditAsync(TestSite.Manager, new(week.Week.Id, SeenWeek.Of(seen, [here]), [here]))),
            Task.Run(() => week.EditAsync(TestSite.Manager, new(bar.Week.Id, SeenWeek.Of(seenThere, [there]), [there]))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Single(outcomes, outcome => outcome.Status == OutcomeStatus.Refused);
        await using var db = week.Site.Open();
        Assert.Equal(1, await db.ShiftAssignments.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Of_two_who_fill_the_same_place_at_the_same_moment_the_second_is_told(DatabaseKind kind)
    {
        await using var week = await TwoCooks.StartAsync(kind);
        var seen = await week.BoardAsync();

        var outcomes = await Task.WhenAll(
            Task.Run(() => week.EditAsync(seen, week.Assign(week.Early[0], week.Ana))),
            Task.Run(() => week.EditAsync(seen, week.Assign(week.Early[0], week.Ben))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Single(outcomes, outcome => outcome.Status == OutcomeStatus.Stale);
        Assert.Single((await week.BoardAsync()).Assignments);
    }
}
