using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Requests.Own;
using SmartScheduling.Web.Features.Requests.Preferences;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web.Requests;

public sealed class OwnAvailabilityTests
{
    [Theory, EachDatabase]
    public async Task Unavailable_time_is_for_one_date_or_every_week_and_may_cross_midnight(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var weekly = (await SaveAsync(team, team.AsAda, new() { Weekday = DayOfWeek.Friday, From = new(22, 0), Until = new(2, 0), Note = "Band" })).Value;
        await SaveAsync(team, team.AsAda, new() { EveryWeek = false, Date = team.Today.AddDays(3), Weekday = DayOfWeek.Friday, AllDay = true });

        var mine = (await ListAsync(team, team.AsAda)).Value!;
        Assert.Equal([(DayOfWeek.Friday, null), (null, team.Today.AddDays(3))], mine.Select(time => (time.Weekday, time.Date)));
        Assert.Equal((new TimeOnly(22, 0), new TimeOnly(2, 0)), (mine[0].From, mine[0].Until));
        Assert.True(UnavailableForm.Of(mine[1]).AllDay);

        var form = UnavailableForm.Of(mine[0]);
        form.Until = new(3, 0);
        Assert.Equal(OutcomeStatus.NotFound, (await SaveAsync(team, team.AsBen, form)).Status);
        Assert.Equal(OutcomeStatus.Done, (await SaveAsync(team, team.AsAda, form)).Status);
        Assert.Equal(OutcomeStatus.Stale, (await SaveAsync(team, team.AsAda, form)).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await RemoveAsync(team, team.AsBen, weekly)).Status);
        var removed = await RemoveAsync(team, team.AsAda, weekly);
        Assert.Equal(new TimeOnly(3, 0), removed.Value!.Until);
        Assert.Empty((await ListAsync(team, team.AsBen)).Value!);
    }

    [Theory, EachDatabase]
    public async Task What_is_missing_is_said_at_its_field(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);

        Assert.Equal(["Weekday", "From", "Until"], Fields(await SaveAsync(team, team.AsAda, new())));
        Assert.Equal(["Date"], Fields(await SaveAsync(team, team.AsAda, new() { EveryWeek = false, AllDay = true })));
        Assert.Equal(["Date"], Fields(await SaveAsync(team, team.AsAda, new() { EveryWeek = false, AllDay = true, Date = team.Today.AddDays(-3) })));
        Assert.Equal(["Until"], Fields(await SaveAsync(team, team.AsAda, new() { Weekday = DayOfWeek.Monday, From = new(8, 0), Until = new(8, 0) })));
        Assert.Equal(["Weight", "ShiftTemplateId"], Fields(await PreferAsync(team, team.AsAda, new() { Weight = 6 })));
        Assert.Equal(["Until"], Fields(await PreferAsync(team, team.AsAda, new() { From = new(8, 0) })));
        Assert.Equal(["ShiftTemplateId"], Fields(await PreferAsync(team, team.AsAda, new() { ShiftTemplateId = Guid.CreateVersion7() })));
        Assert.Equal(OutcomeStatus.NotFound, (await PreferAsync(team, team.AsNobodyInParticular, new() { Weekday = DayOfWeek.Monday })).Status);
    }

    [Theory, EachDatabase]
    public async Task A_preference_that_contradicts_another_is_kept_with_a_warning(DatabaseKind kind)
    {
        await using var team = await SmallTeam.StartAsync(kind);
        var wanted = await PreferAsync(team, team.AsAda, new() { Wanted = true, ShiftTemplateId = team.Night.Id, Weight = 5 });
        Assert.Empty(wanted.Warnings);

        // The night shift lies within these hours; Mondays have something else to offer, too.
        Assert.Empty((await PreferAsync(team, team.AsAda, new() { Wanted = false, Weekday = DayOfWeek.Monday })).Warnings);
        var avoided = await PreferAsync(team, team.AsAda, new() { Wanted = false, From = new(21, 0), Until = new(7, 0) });
        Assert.Equal(OutcomeStatus.Done, avoided.Status);
        Assert.Contains("Night", Assert.Single(avoided.Warnings), StringComparison.Ordinal);

        var mine = (await ReadAsync(team, team.AsAda)).Value!;
        Assert.Equal((3, "Night"), (mine.Preferences.Count, Assert.Single(mine.Templates).Name));
        Assert.Equal(avoided.Warnings, mine.Contradictions);
        Assert.Equal(OutcomeStatus.Refused, (await PreferAsync(team, team.AsAda, new() { Wanted = true, ShiftTemplateId = team.Night.Id, Weight = 1 })).Status);
        Assert.Empty((await ReadAsync(team, team.AsBen)).Value!.Preferences);
        Assert.Equal(OutcomeStatus.NotFound, (await RemovePreferenceAsync(team, team.AsBen, wanted.Value)).Status);
        Assert.Equal(5, (await RemovePreferenceAsync(team, team.AsAda, wanted.Value)).Value!.Weight);
        Assert.Empty((await ReadAsync(team, team.AsAda)).Value!.Contradictions);
    }

    private static IEnumerable<string?> Fields<T>(Outcome<T> outcome) => outcome.Refusals.Select(refusal => refusal.Field);

    private static Task<Outcome<Guid>> SaveAsync(SmallTeam team, Caller caller, UnavailableForm form) =>
        team.AsAsync<SaveUnavailableTime, Outcome<Guid>>(caller, save => save.ExecuteAsync(form));

    private static Task<Outcome<UnavailableForm>> RemoveAsync(SmallTeam team, Caller caller, Guid id) =>
        team.AsAsync<RemoveUnavailableTime, Outcome<UnavailableForm>>(caller, remove => remove.ExecuteAsync(id));

    private static Task<Outcome<IReadOnlyList<MyUnavailableTime>>> ListAsync(SmallTeam team, Caller caller) =>
        team.AsAsync<ListMyUnavailableTimes, Outcome<IReadOnlyList<MyUnavailableTime>>>(caller, list => list.ExecuteAsync());

    private static Task<Outcome<Guid>> PreferAsync(SmallTeam team, Caller caller, PreferenceForm form) =>
        team.AsAsync<SavePreference, Outcome<Guid>>(caller, save => save.ExecuteAsync(form));

    private static Task<Outcome<MyPreferences>> ReadAsync(SmallTeam team, Caller caller) =>
        team.AsAsync<ReadMyPreferences, Outcome<MyPreferences>>(caller, read => read.ExecuteAsync());

    private static Task<Outcome<PreferenceForm>> RemovePreferenceAsync(SmallTeam team, Caller caller, Guid id) =>
        team.AsAsync<RemovePreference, Outcome<PreferenceForm>>(caller, remove => remove.ExecuteAsync(id));
}
