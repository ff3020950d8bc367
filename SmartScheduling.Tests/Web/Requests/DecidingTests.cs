using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Requests.Deciding;
using SmartScheduling.Web.Features.Requests.Own;
using SmartScheduling.Web.Features.Requests.Preferences;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web.Requests;

public sealed class DecidingTests
{
    [Theory, EachDatabase]
    public async Task The_effect_on_coverage_is_known_before_and_said_again_when_approving(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var (week, next) = (team.Settings.WeekOf(team.Today.AddDays(14)), team.Settings.WeekOf(team.Today.AddDays(21)));
        await team.PlanNightsAsync(week, team.Ada, published: true, week.AddDays(1), week.AddDays(5));
        await team.PlanNightsAsync(next, team.Ada, published: false, next);
        // The night of the day before reaches into the first day; the night after the last day does not.
        var id = await AskAsync(team, team.AsAda, week.AddDays(2), next);
        await AskAsync(team, team.AsBen, week.AddDays(3), week.AddDays(3));

        var decision = (await ReadAsync(team, team.Manager, id)).Value!;
        Assert.Equal(
            [(ScheduleState.Published, week.AddDays(1)), (ScheduleState.Published, week.AddDays(5)), (ScheduleState.Draft, next)],
            decision.Shifts.Select(shift => (shift.Week, shift.Date)));
        Assert.All(decision.Shifts, shift => Assert.Equal((1, 1, 1, 1), (shift.Required, shift.Assigned, shift.OpenAfterwards, shift.OthersFree)));
        Assert.Equal("Ben Cook", Assert.Single(decision.Others).Person);

        var approved = await DecideAsync(team, team.Manager, new() { Id = id, Version = decision.Version, Approve = true });
        Assert.Equal(OutcomeStatus.Done, approved.Status);
        Assert.Contains("3 shifts", Assert.Single(approved.Warnings), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_rejection_needs_a_reason_and_a_decision_is_made_once(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var id = await AskAsync(team, team.AsAda, team.Today.AddDays(3), team.Today.AddDays(4));

        var silent = await DecideAsync(team, team.Manager, new() { Id = id, Version = 1, Approve = false, Comment = " " });
        Assert.Equal(nameof(DecisionForm.Comment), Assert.Single(silent.Refusals).Field);
        Assert.Equal(OutcomeStatus.Stale, (await DecideAsync(team, team.Manager, new() { Id = id, Version = 7, Approve = true })).Status);
        Assert.Equal(OutcomeStatus.Done, (await DecideAsync(team, team.Manager, new() { Id = id, Version = 1, Approve = false, Comment = "Too many are away." })).Status);
        Assert.Equal(OutcomeStatus.Refused, (await DecideAsync(team, team.Manager, new() { Id = id, Version = 2, Approve = true })).Status);

        var decision = (await ReadAsync(team, team.Manager, id)).Value!;
        Assert.Equal((TimeOffState.Rejected, "Too many are away.", "Mia Manager"), (decision.State, decision.Comment, decision.DecidedBy));
        // Rejected days are free again.
        Assert.NotEqual(Guid.Empty, await AskAsync(team, team.AsAda, team.Today.AddDays(3), team.Today.AddDays(4)));
    }

    [Theory, EachDatabase]
    public async Task Employees_neither_decide_nor_read_what_belongs_to_others(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var id = await AskAsync(team, team.AsAda, team.Today.AddDays(3), team.Today.AddDays(4));

        foreach (var caller in new[] { team.AsAda, team.AsBen, null })
        {
            Assert.Equal(OutcomeStatus.Forbidden, (await DecideAsync(team, caller, new() { Id = id, Version = 1, Approve = true })).Status);
            Assert.Equal(OutcomeStatus.Forbidden, (await ReadAsync(team, caller, id)).Status);
            Assert.Equal(OutcomeStatus.Forbidden, (await QueueAsync(team, caller)).Status);
            Assert.Equal(OutcomeStatus.Forbidden, (await team.AsAsync<ListPreferences, Outcome<ListPage<PreferenceLine>>>(caller, list => list.ExecuteAsync(Query()))).Status);
            Assert.Equal(OutcomeStatus.Forbidden, (await team.AsAsync<ListUnavailableTimes, Outcome<ListPage<UnavailableLine>>>(caller, list => list.ExecuteAsync(Query()))).Status);
        }

        Assert.Equal(OutcomeStatus.NotFound, (await ReadAsync(team, team.Manager, Guid.CreateVersion7())).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await DecideAsync(team, team.Manager, new() { Id = Guid.CreateVersion7() })).Status);
    }

    [Theory, EachDatabase]
    public async Task The_queue_has_what_waits_on_top_and_narrows_by_state_person_and_days(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var decided = await AskAsync(team, team.AsAda, team.Today.AddDays(3), team.Today.AddDays(4));
        await DecideAsync(team, team.Manager, new() { Id = decided, Version = 1, Approve = true });
        var late = await AskAsync(team, team.AsAda, team.Today.AddDays(30), team.Today.AddDays(31));
        var soon = await AskAsync(team, team.AsBen, team.Today.AddDays(8), team.Today.AddDays(12));

        Assert.Equal([soon, late, decided], await IdsAsync());
        Assert.Equal([soon, late], await IdsAsync(filters: ("state", "Pending")));
        Assert.Equal([late, decided], await IdsAsync("ADA c"));
        Assert.Equal([soon], await IdsAsync(filters: ("person", team.Ben.Id.ToString())));
        Assert.Equal([soon, late], await IdsAsync(filters: ("from", Written(12))));
        Assert.Equal([soon, decided], await IdsAsync(filters: ("until", Written(8))));
        Assert.Empty(await IdsAsync("100%"));
        Assert.Equal([soon, decided, late], await IdsAsync(sort: "person", descending: true));

        string Written(int days) => team.Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        async Task<IEnumerable<Guid>> IdsAsync(string search = "", string? sort = null, bool descending = false, params (string Name, string Value)[] filters) =>
            (await QueueAsync(team, team.Manager, Query(search, sort, descending, filters))).Value!.Items.Select(line => line.Id);
    }

    [Theory, EachDatabase]
    public async Task Unavailable_times_and_preferences_of_everyone_can_be_read(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        await team.AsAsync<SaveUnavailableTime, Outcome<Guid>>(team.AsAda, save => save.ExecuteAsync(new() { Weekday = DayOfWeek.Friday, AllDay = true }));
        await team.AsAsync<SavePreference, Outcome<Guid>>(team.AsBen, save => save.ExecuteAsync(new() { ShiftTemplateId = team.Night.Id, Wanted = false, Weight = 4 }));
        await team.AsAsync<SavePreference, Outcome<Guid>>(team.AsAda, save => save.ExecuteAsync(new() { Weekday = DayOfWeek.Monday }));

        var times = await team.AsAsync<ListUnavailableTimes, Outcome<ListPage<UnavailableLine>>>(team.Manager, list => list.ExecuteAsync(Query()));
        var wishes = await team.AsAsync<ListPreferences, Outcome<ListPage<PreferenceLine>>>(team.Manager, list => list.ExecuteAsync(Query(filters: ("wanted", "no"))));

        Assert.Equal(("Ada Cook", DayOfWeek.Friday), (times.Value!.Items.Single().Person, times.Value.Items.Single().Weekday));
        Assert.Equal(("Ben Cook", "Night", 4), (wishes.Value!.Items.Single().Person, wishes.Value.Items.Single().TemplateName, wishes.Value.Items.Single().Weight));
    }

    private static ListQuery Query(string search = "", string? sort = null, bool descending = false, params (string Name, string Value)[] filters) =>
        new(search, sort, descending, 1, 25, filters.ToDictionary(filter => filter.Name, filter => filter.Value));

    private static async Task<Guid> AskAsync(SmallTeam team, Caller caller, DateOnly first, DateOnly last) =>
        (await team.AsAsync<RequestTimeOff, Outcome<Guid>>(caller, request => request.ExecuteAsync(new() { FirstDay = first, LastDay = last }))).Value;

    private static Task<Outcome<Nothing>> DecideAsync(SmallTeam team, Caller? caller, DecisionForm form) =>
        team.AsAsync<DecideTimeOff, Outcome<Nothing>>(caller, decide => decide.ExecuteAsync(form));

    private static Task<Outcome<TimeOffDecision>> ReadAsync(SmallTeam team, Caller? caller, Guid id) =>
        team.AsAsync<ReadTimeOffDecision, Outcome<TimeOffDecision>>(caller, read => read.ExecuteAsync(id));

    private static Task<Outcome<ListPage<TimeOffLine>>> QueueAsync(SmallTeam team, Caller? caller, ListQuery? query = null) =>
        team.AsAsync<ListTimeOffRequests, Outcome<ListPage<TimeOffLine>>>(caller, list => list.ExecuteAsync(query ?? Query()));
}
