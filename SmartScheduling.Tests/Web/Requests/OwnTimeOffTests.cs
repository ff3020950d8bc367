using SmartScheduling.Domain.Availability;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Requests.Deciding;
using SmartScheduling.Web.Features.Requests.Own;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web.Requests;

public sealed class OwnTimeOffTests
{
    [Theory, EachDatabase]
    public async Task An_own_pending_request_is_entered_changed_and_withdrawn(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var id = (await AskAsync(team, team.AsAda, 10, 12)).Value;

        var asked = await MineAsync(team, id);
        Assert.Equal((TimeOffState.Pending, "Holiday", team.Today.AddDays(10)), (asked.State, asked.Reason, asked.FirstDay));

        // Its own days are no obstacle to moving it by a day.
        var changed = await ChangeAsync(team, team.AsAda, Form(team, 11, 13, id, asked.Version));
        Assert.Equal(OutcomeStatus.Done, changed.Status);
        Assert.Equal(OutcomeStatus.Stale, (await ChangeAsync(team, team.AsAda, Form(team, 14, 15, id, asked.Version))).Status);
        Assert.Equal(team.Today.AddDays(13), (await MineAsync(team, id)).LastDay);

        Assert.Equal(OutcomeStatus.Done, (await WithdrawAsync(team, team.AsAda, id)).Status);
        Assert.Equal(TimeOffState.Withdrawn, (await MineAsync(team, id)).State);
        Assert.Equal(OutcomeStatus.Refused, (await WithdrawAsync(team, team.AsAda, id)).Status);
        await using var db = team.Site.Database.Open();
        Assert.Equal(["RequestTimeOff", "ChangeTimeOff", "WithdrawTimeOff"], db.Activity.OrderBy(entry => entry.At).Select(entry => entry.Action));
    }

    [Theory, EachDatabase]
    public async Task Days_that_another_own_request_holds_are_refused_until_it_lets_go(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var id = (await AskAsync(team, team.AsAda, 10, 12)).Value;

        var overlapping = await AskAsync(team, team.AsAda, 12, 14);
        Assert.Equal(nameof(TimeOffForm.FirstDay), Assert.Single(overlapping.Refusals).Field);
        Assert.Equal(OutcomeStatus.Done, (await AskAsync(team, team.AsBen, 10, 12)).Status);
        Assert.Equal(OutcomeStatus.Done, (await AskAsync(team, team.AsAda, 13, 14)).Status);

        await WithdrawAsync(team, team.AsAda, id);
        Assert.Equal(OutcomeStatus.Done, (await AskAsync(team, team.AsAda, 12, 12)).Status);
    }

    [Theory, EachDatabase]
    public async Task Two_submissions_at_the_same_moment_leave_one_request(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(day => Task.Run(() => AskAsync(team, team.AsAda, 10 + day % 2, 14))));

        Assert.Equal(1, outcomes.Count(outcome => outcome.Status == OutcomeStatus.Done));
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome => Assert.Equal(OutcomeStatus.Refused, outcome.Status));
        await using var db = team.Site.Database.Open();
        Assert.Single(db.TimeOffRequests);
    }

    [Theory, EachDatabase]
    public async Task Other_peoples_requests_are_not_found(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var id = (await AskAsync(team, team.AsAda, 10, 12)).Value;

        Assert.Equal(OutcomeStatus.NotFound, (await ChangeAsync(team, team.AsBen, Form(team, 20, 21, id, 1))).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await WithdrawAsync(team, team.AsBen, id)).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await WithdrawAsync(team, team.Manager, id)).Status);
        Assert.Empty((await ListAsync(team, team.AsBen)).Value!.Items);
        Assert.Equal(OutcomeStatus.NotFound, (await ListAsync(team, team.AsNobodyInParticular)).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await AskAsync(team, team.AsNobodyInParticular, 1, 2)).Status);
        Assert.Equal(OutcomeStatus.Forbidden, (await AskAsync(team, null, 1, 2)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_decided_request_stays_as_it_is(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var id = (await AskAsync(team, team.AsAda, 10, 12)).Value;
        await team.AsAsync<DecideTimeOff, Outcome<Nothing>>(team.Manager, decide => decide.ExecuteAsync(new() { Id = id, Version = 1, Approve = true }));

        Assert.Equal(OutcomeStatus.Refused, (await ChangeAsync(team, team.AsAda, Form(team, 20, 21, id, 2))).Status);
        Assert.Equal(OutcomeStatus.Refused, (await WithdrawAsync(team, team.AsAda, id)).Status);
        var mine = await MineAsync(team, id);
        Assert.Equal((TimeOffState.Approved, "Mia Manager", false), (mine.State, mine.DecidedBy, mine.MayChange));
    }

    [Theory, EachDatabase]
    public async Task Days_that_make_no_sense_are_refused_at_their_field(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);

        Assert.Equal(["FirstDay"], Fields(await AskAsync(team, team.AsAda, new TimeOffForm())));
        Assert.Equal(["LastDay"], Fields(await AskAsync(team, team.AsAda, 5, 4)));
        Assert.Equal(["FirstDay"], Fields(await AskAsync(team, team.AsAda, -2, 4)));
        Assert.Equal(["LastDay"], Fields(await AskAsync(team, team.AsAda, 1, 1500)));
        Assert.Equal(["FirstDay"], Fields(await AskAsync(team, team.AsAda, new() { FirstDay = DateOnly.MinValue })));
        Assert.Equal(["LastDay"], Fields(await AskAsync(team, team.AsAda, new() { FirstDay = team.Today, LastDay = DateOnly.MaxValue })));
        var wordy = Form(team, 1, 2);
        wordy.Reason = new('x', TimeOffRequest.TextLength + 1);
        Assert.Equal(["Reason"], Fields(await AskAsync(team, team.AsAda, wordy)));
    }

    private static IEnumerable<string?> Fields<T>(Outcome<T> outcome) => outcome.Refusals.Select(refusal => refusal.Field);

    private static TimeOffForm Form(SmallTeam team, int first, int last, Guid? id = null, long version = 0) => new()
    {
        Id = id,
        Version = version,
        FirstDay = team.Today.AddDays(first),
        LastDay = team.Today.AddDays(last),
        Reason = " Holiday ",
    };

    private static Task<Outcome<Guid>> AskAsync(SmallTeam team, Caller? caller, int first, int last) => AskAsync(team, caller, Form(team, first, last));

    private static Task<Outcome<Guid>> AskAsync(SmallTeam team, Caller? caller, TimeOffForm form) =>
        team.AsAsync<RequestTimeOff, Outcome<Guid>>(caller, request => request.ExecuteAsync(form));

    private static Task<Outcome<Nothing>> ChangeAsync(SmallTeam team, Caller caller, TimeOffForm form) =>
        team.AsAsync<ChangeTimeOff, Outcome<Nothing>>(caller, change => change.ExecuteAsync(form));

    private static Task<Outcome<Nothing>> WithdrawAsync(SmallTeam team, Caller caller, Guid id) =>
        team.AsAsync<WithdrawTimeOff, Outcome<Nothing>>(caller, withdraw => withdraw.ExecuteAsync(id));

    private static Task<Outcome<SmartScheduling.Web.Components.Lists.ListPage<MyTimeOff>>> ListAsync(SmallTeam team, Caller caller) =>
        team.AsAsync<ListMyTimeOff, Outcome<SmartScheduling.Web.Components.Lists.ListPage<MyTimeOff>>>(caller, list => list.ExecuteAsync(null));

    private static async Task<MyTimeOff> MineAsync(SmallTeam team, Guid id) => (await ListAsync(team, team.AsAda)).Value!.Items.Single(request => request.Id == id);
}
