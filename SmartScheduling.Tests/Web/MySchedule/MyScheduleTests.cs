using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web.Requests;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.MySchedule;
using SmartScheduling.Web.Features.Schedules.Publish;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;
using Mine = SmartScheduling.Web.Features.MySchedule.MySchedule;

namespace SmartScheduling.Tests.Web.MySchedule;

public sealed class MyScheduleTests
{
    [Theory, EachDatabase]
    public async Task Somebody_sees_exactly_the_own_shifts_of_published_weeks(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var week = team.Settings.WeekOf(team.Today.AddDays(14));
        await team.PlanNightsAsync(week, team.Ada, published: true, week, week.AddDays(2));
        await team.PlanNightsAsync(week.AddDays(7), team.Ada, published: false, week.AddDays(7));
        await team.PlanNightsAsync(week.AddDays(14), team.Ben, published: true, week.AddDays(14));

        var ada = (await ReadAsync(team, team.AsAda, week, weeks: 3)).Value!;
        Assert.Equal([week, week.AddDays(2)], ada.Weeks.SelectMany(shown => shown.Shifts).Select(shift => shift.Date));
        Assert.Equal((week, "Night", "Cook", "Kitchen"), (ada.Next!.Date, ada.Next.Name, ada.Next.Role, ada.Next.Location));
        var ben = (await ReadAsync(team, team.AsBen, week, weeks: 3)).Value!;
        Assert.Equal(week.AddDays(14), Assert.Single(ben.Weeks.SelectMany(shown => shown.Shifts)).Date);

        Assert.Equal(OutcomeStatus.NotFound, (await ReadAsync(team, team.AsNobodyInParticular, week)).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await ReadAsync(team, team.Manager, week)).Status);
        Assert.Equal(OutcomeStatus.Forbidden, (await ReadAsync(team, null, week)).Status);
    }

    [Theory, EachDatabase]
    public async Task Weeks_can_be_paged_with_their_hours_and_past_ones_are_there(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var now = team.Settings.WeekOf(team.Today);
        await team.PlanNightsAsync(now.AddDays(-70), team.Ada, published: true, now.AddDays(-69));
        await team.PlanNightsAsync(now.AddDays(21), team.Ada, published: true, now.AddDays(21), now.AddDays(25));

        var current = (await ReadAsync(team, team.AsAda)).Value!;
        Assert.Equal((now, 0), (current.Weeks.Single().Start, current.Weeks.Single().Minutes));
        Assert.Equal((now.AddDays(-69), now.AddDays(21)), (current.LastShiftBefore, current.FirstShiftAfter));
        Assert.Equal(now.AddDays(21), current.Next!.Date);

        var past = (await ReadAsync(team, team.AsAda, current.LastShiftBefore)).Value!;
        Assert.Equal((now.AddDays(-70), 480), (past.Weeks.Single().Start, past.Weeks.Single().Minutes));
        Assert.Null(past.LastShiftBefore);
        var coming = (await ReadAsync(team, team.AsAda, now, weeks: 4)).Value!;
        Assert.Equal([0, 0, 0, 960], coming.Weeks.Select(week => week.Minutes));
        Assert.Null(coming.FirstShiftAfter);
        Assert.Equal(OutcomeStatus.Done, (await ReadAsync(team, team.AsAda, DateOnly.MaxValue, weeks: 1000)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_night_belongs_to_the_day_it_starts_on_and_knows_when_the_clocks_change(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var (spring, autumn, plain) = (new DateOnly(2027, 3, 27), new DateOnly(2027, 10, 30), new DateOnly(2027, 6, 6));
        foreach (var day in new[] { spring, autumn, plain })
            await team.PlanNightsAsync(team.Settings.WeekOf(day), team.Ada, published: true, day);
        var time = team.Settings.Time();

        // The Sunday is the last day of its week; the night ends in the next one and still counts here.
        var night = await OnlyAsync(plain);
        Assert.Equal((plain, 480, 0, true), (night.Date, night.Minutes, night.ClockChange(time), night.EndsOnAnotherDay(time)));
        var forward = await OnlyAsync(spring);
        Assert.Equal((420, 60), (forward.Minutes, forward.ClockChange(time)));
        var back = await OnlyAsync(autumn);
        Assert.Equal((540, -60), (back.Minutes, back.ClockChange(time)));
        Assert.All([forward, back], shift => Assert.Equal((new TimeSpan(22, 0, 0), new TimeSpan(6, 0, 0)), (shift.Local(time).Start.TimeOfDay, shift.Local(time).End.TimeOfDay)));

        async Task<MyShift> OnlyAsync(DateOnly day) => Assert.Single((await ReadAsync(team, team.AsAda, day)).Value!.Weeks.Single().Shifts);
    }

    [Theory, EachDatabase]
    public async Task A_week_that_is_taken_back_disappears_and_is_announced(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var week = team.Settings.WeekOf(team.Today.AddDays(14));
        var schedule = await team.PlanNightsAsync(week, team.Ada, published: true, week);
        List<Change> heard = [];
        using var listening = team.Site.Services.GetRequiredService<Changes>().Subscribe(heard.Add);

        var outcome = await team.AsAsync<UnpublishSchedule, Outcome<Nothing>>(team.Manager, unpublish => unpublish.ExecuteAsync(schedule.Id, schedule.Version, "Wrong week"));

        Assert.Equal(OutcomeStatus.Done, outcome.Status);
        Assert.Contains(new PublicationChanged(schedule.Id), heard);
        var ada = (await ReadAsync(team, team.AsAda, week)).Value!;
        Assert.Empty(ada.Weeks.Single().Shifts);
        Assert.Null(ada.Next);
    }

    [Theory, EachDatabase]
    public async Task Home_tells_of_requests_ahead_and_of_shifts_in_approved_time_off(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var week = team.Settings.WeekOf(team.Today.AddDays(14));
        await team.PlanNightsAsync(week, team.Ada, published: true, week.AddDays(1), week.AddDays(4));
        await using (var db = team.Site.Database.Open())
        {
            db.AddRange(Away(team, week.AddDays(2), week.AddDays(3), approve: true), Away(team, week.AddDays(5), week.AddDays(5), approve: null));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var matters = (await team.AsAsync<ReadOwnMatters, Outcome<OwnMatters>>(team.AsAda, read => read.ExecuteAsync())).Value!;

        // The night of the day before reaches into the time off.
        Assert.Equal(week.AddDays(1), Assert.Single(matters.PlannedWhileAway).Date);
        Assert.Equal([TimeOffState.Approved, TimeOffState.Pending], matters.Requests.Select(request => request.State));
        Assert.False(matters.HasPreferences);
        Assert.Empty((await team.AsAsync<ReadOwnMatters, Outcome<OwnMatters>>(team.AsBen, read => read.ExecuteAsync())).Value!.Requests);
    }

    private static TimeOffRequest Away(SmallTeam team, DateOnly first, DateOnly last, bool? approve)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var request = new TimeOffRequest { EmployeeId = team.Ada.Id, RequestedAt = now };
        Assert.Null(request.Change(first, last, ""));
        if (approve is { } decision)
            Assert.Null(request.Decide(decision, "", "Mia Manager", now));
        return request;
    }

    private static Task<Outcome<Mine>> ReadAsync(SmallTeam team, Caller? caller, DateOnly? day = null, int weeks = 1) =>
        team.AsAsync<ReadMySchedule, Outcome<Mine>>(caller, read => read.ExecuteAsync(day, weeks));
}
