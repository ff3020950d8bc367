using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Dashboard;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web.Dashboard;

public sealed class ManagerHomeTests
{
    [Theory, EachDatabase]
    public async Task Every_figure_equals_a_query(DatabaseKind kind)
    {
        await using var kitchen = await Kitchen.StartAsync(kind);
        var today = kitchen.Settings.Time().Today(TimeProvider.System);
        var week = kitchen.Settings.WeekOf(today);
        var id = await kitchen.CreateAsync(week, Kitchen.Cell(kitchen.Early, week), Kitchen.Cell(kitchen.Night, week.AddDays(2)));
        await kitchen.AssignAsync(id, kitchen.Early, week, kitchen.Ada);
        await kitchen.AssignAsync(id, kitchen.Night, week.AddDays(2), kitchen.Ada);
        // One cook too many at night fills nothing, but costs.
        await kitchen.AssignAsync(id, kitchen.Night, week.AddDays(2), kitchen.Ben);
        await kitchen.AddAsync(Enumerable.Range(1, 7).Select(days => Request(kitchen, today.AddDays(days))).Append(Request(kitchen, today.AddDays(30), TimeOffState.Approved)));
        var run = new SchedulingRun { ScheduleId = id, RequestedBy = "Mia", Preset = "Balanced", Rules = "[]", TimeLimitSeconds = 30, RequestedAt = TimeProvider.System.GetUtcNow().UtcDateTime, Filled = 2, Required = 4 };
        await kitchen.AddAsync(run);

        var home = (await HomeAsync(kitchen, kitchen.Manager)).Value!;

        await using var db = kitchen.Open();
        var required = await db.PlannedShifts.SelectMany(shift => shift.Requirements).SumAsync(one => one.Count);
        var work = await db.ShiftAssignments.Join(db.Employees, one => one.EmployeeId, person => person.Id, (one, person) => new { one.Start, one.End, person.Contract.WagePerHour }).ToListAsync();
        var card = home.Weeks[0];
        Assert.Equal((week, ScheduleState.Draft, id), (card.Start, card.State, card.ScheduleId));
        Assert.Equal((required, 2, required - 2), (card.Figures.Required, card.Figures.Filled, card.Figures.Open));
        Assert.Equal(work.Sum(one => (int)(one.End - one.Start).TotalMinutes), card.Figures.PlannedMinutes);
        Assert.Equal(work.Sum(one => one.WagePerHour * (decimal)(one.End - one.Start).TotalHours), card.Figures.Cost);
        Assert.Equal((await db.PlannedShifts.Include(shift => shift.Requirements).ToListAsync()).Sum(shift => shift.Range.Minutes * shift.Requirements.Sum(one => one.Count)), card.Figures.NeededMinutes);
        Assert.Equal(await db.TimeOffRequests.CountAsync(request => request.State == TimeOffState.Pending), home.RequestsWaiting);
        Assert.Equal(Enumerable.Range(1, 5).Select(days => today.AddDays(days)), home.Requests.Select(request => request.FirstDay));
        Assert.Equal((run.Id, "Kitchen", RunState.Pending, 2, 4), (home.Runs.Single().Id, home.Runs[0].Location, home.Runs[0].State, home.Runs[0].Filled, home.Runs[0].Required));
        Assert.Equal([week, week.AddDays(7), week.AddDays(14), week.AddDays(21)], home.Weeks.Select(one => one.Start));
        Assert.All(home.Weeks.Skip(1), one => Assert.Null(one.State));
    }

    [Theory, EachDatabase]
    public async Task What_needs_me_comes_in_order_of_time_and_goes_when_it_is_done(DatabaseKind kind)
    {
        await using var kitchen = await Kitchen.StartAsync(kind);
        var today = kitchen.Settings.Time().Today(TimeProvider.System);
        var week = kitchen.Settings.WeekOf(today);
        var draft = await kitchen.CreateAsync(week, Kitchen.Cell(kitchen.Night, week));
        await kitchen.AddAsync(Request(kitchen, today.AddDays(60)));

        var needs = (await HomeAsync(kitchen, kitchen.Manager)).Value!.NeedsMe;
        Assert.Equal((AttentionKind.NotPublished, 1), (needs[0].Kind, needs[0].Count));
        Assert.Equal((AttentionKind.NotPlanned, week.AddDays(7)), (needs[1].Kind, needs[1].Day));
        Assert.Equal((AttentionKind.RequestsWaiting, 1), (needs[^1].Kind, needs[^1].Count));

        await kitchen.PublishAsync(draft);
        Assert.Equal(AttentionKind.OpenThoughPublished, (await HomeAsync(kitchen, kitchen.Manager)).Value!.NeedsMe[0].Kind);
        await kitchen.AssignAsync(draft, kitchen.Night, week, kitchen.Ada);
        Assert.Equal(AttentionKind.NotPlanned, (await HomeAsync(kitchen, kitchen.Manager)).Value!.NeedsMe[0].Kind);
    }

    [Theory, EachDatabase]
    public async Task Only_managers_and_admins_see_it(DatabaseKind kind)
    {
        await using var kitchen = await Kitchen.StartAsync(kind);

        Assert.True((await HomeAsync(kitchen, new(null, "Ann", AccessRole.Admin, null))).IsDone);
        foreach (var caller in new[] { null, new Caller(null, "Ada", AccessRole.Employee, kitchen.Ada.Id) })
        {
            Assert.Equal(OutcomeStatus.Forbidden, (await HomeAsync(kitchen, caller)).Status);
            Assert.Equal(OutcomeStatus.Forbidden, (await kitchen.AsAsync<ListLatestRuns, Outcome<IReadOnlyList<HomeRun>>>(caller, list => list.ExecuteAsync())).Status);
        }
    }

    private static TimeOffRequest Request(Kitchen kitchen, DateOnly day, TimeOffState state = TimeOffState.Pending)
    {
        var request = new TimeOffRequest { EmployeeId = kitchen.Wim.Id, RequestedAt = TimeProvider.System.GetUtcNow().UtcDateTime };
        Assert.Null(request.Change(day, day, ""));
        if (state == TimeOffState.Approved)
            Assert.Null(request.Decide(true, "", "Mia Manager", request.RequestedAt));
        return request;
    }

    private static Task<Outcome<ManagerHomeView>> HomeAsync(Kitchen kitchen, Caller? caller) =>
        kitchen.AsAsync<ReadManagerHome, Outcome<ManagerHomeView>>(caller, home => home.ExecuteAsync());
}
