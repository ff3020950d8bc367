using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web.Identity;
using SmartScheduling.Tests.Web.Optimization;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Accounts;
using SmartScheduling.Web.Features.Groups;
using SmartScheduling.Web.Features.JobRoles;
using SmartScheduling.Web.Features.Locations;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Proposals;
using SmartScheduling.Web.Features.Optimization.Repair;
using SmartScheduling.Web.Features.People;
using SmartScheduling.Web.Features.Requests.Deciding;
using SmartScheduling.Web.Features.Requests.Own;
using SmartScheduling.Web.Features.Requests.Preferences;
using SmartScheduling.Web.Features.Rules.Presets;
using SmartScheduling.Web.Features.Rules.Settings;
using SmartScheduling.Web.Features.Schedules;
using SmartScheduling.Web.Features.Schedules.Build;
using SmartScheduling.Web.Features.Schedules.Edits;
using SmartScheduling.Web.Features.Schedules.Publish;
using SmartScheduling.Web.Features.Settings;
using SmartScheduling.Web.Features.Templates;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web.Activity;

/// <summary>Every command of the product, done once: each writes down who, when, what, before and after.</summary>
public sealed class EveryCommandTests : IAsyncDisposable
{
    private static readonly DateOnly Monday = new(2027, 3, 1);
    private static readonly string[] Queries = ["List", "Read", "Choose", "Search", "Check", "Explain", "Preview"];

    private readonly SmartScheduling.Domain.People.JobRole cook = MasterRows.JobRole();
    private readonly SmartScheduling.Domain.People.Employee ada;
    private readonly SmartScheduling.Domain.Sites.Location kitchen = MasterRows.Location();
    private TestSite site = null!;
    private CommandJourney journey = null!;

    public EveryCommandTests() => ada = MasterRows.Person("Ada Cook", cook);

    [Theory, EachDatabase]
    public async Task Each_command_writes_who_when_what_before_and_after(DatabaseKind kind)
    {
        site = await TestSite.StartAsync(kind, services => services.AddSingleton<IEngine>(new TinyEngine()));
        journey = new(site, ada.Id);
        await site.AddAsync(MasterRows.Site(), cook, ada, kitchen);

        await SettingsAsync();
        await MasterRowsAsync();
        await RequestsAsync();
        await AccountsAsync();
        await WeeksAsync(await TemplateAsync());

        Assert.Equal(
            PermissionTable.Rows.Keys.Where(name => !Queries.Any(query => name.StartsWith(query, StringComparison.Ordinal))).Order(StringComparer.Ordinal),
            journey.Done.Order(StringComparer.Ordinal));
        Findings.None(journey.Findings);
    }

    private async Task SettingsAsync()
    {
        await using var db = site.Open();
        var form = SettingsForm.Of(await db.Sites.SingleAsync());
        form.Name = "Harbour";
        await journey.AdminAsync((SaveSettings save) => save.ExecuteAsync(form));
        var rule = await journey.AdminAsync((SaveRuleSetting save) => save.ExecuteAsync(RuleForm.New(RuleCatalogue.Of(RuleKey.MinRest))));
        await journey.AdminAsync((RemoveRuleSetting remove) => remove.ExecuteAsync(rule));
        await journey.AdminAsync((ResetRule reset) => reset.ExecuteAsync(RuleKey.MinRest));
        var preset = await journey.AdminAsync((SavePreset save) => save.ExecuteAsync(new() { Name = "Ours" }));
        await journey.AdminAsync((RestorePresets restore) => restore.ExecuteAsync());
        await journey.AdminAsync((DeletePreset delete) => delete.ExecuteAsync(preset));
    }

    private async Task MasterRowsAsync()
    {
        var location = await journey.AdminAsync((SaveLocation save) => save.ExecuteAsync(new() { Name = "Bar" }));
        await journey.AdminAsync((DeleteLocation delete) => delete.ExecuteAsync(location));
        var role = await journey.AdminAsync((SaveJobRole save) => save.ExecuteAsync(new() { Name = "Waiter", Code = "W" }));
        await journey.AdminAsync((DeleteJobRole delete) => delete.ExecuteAsync(role));
        var group = await journey.AdminAsync((SaveGroup save) => save.ExecuteAsync(new() { Name = "Leads", Members = [new(ada.Id, ada.Name)] }));
        await journey.AdminAsync((DeleteGroup delete) => delete.ExecuteAsync(group));
        var person = await journey.AdminAsync((SavePerson save) => save.ExecuteAsync(new() { Name = "Ben", Email = "ben@site.test", EmployedFrom = Monday }));
        await journey.AdminAsync((DeletePerson delete) => delete.ExecuteAsync(person));
        var template = await TemplateAsync();
        await journey.AdminAsync((DeleteTemplate delete) => delete.ExecuteAsync(template));
    }

    private Task<Guid> TemplateAsync() => journey.AdminAsync((SaveTemplate save) => save.ExecuteAsync(
        new() { Name = "Early", LocationId = kitchen.Id, Requirements = [new() { JobRoleId = cook.Id }] }));

    private async Task RequestsAsync()
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(20);
        var request = await journey.EmployeeAsync((RequestTimeOff ask) => ask.ExecuteAsync(new() { FirstDay = day }));
        await journey.EmployeeAsync((ChangeTimeOff change) => change.ExecuteAsync(new() { Id = request, Version = 1, FirstDay = day.AddDays(1) }));
        await journey.EmployeeAsync((WithdrawTimeOff withdraw) => withdraw.ExecuteAsync(request));
        var other = await journey.EmployeeAsync((RequestTimeOff ask) => ask.ExecuteAsync(new() { FirstDay = day }));
        await journey.AdminAsync((DecideTimeOff decide) => decide.ExecuteAsync(new() { Id = other, Version = 1, Approve = true }));
        var time = await journey.EmployeeAsync((SaveUnavailableTime save) => save.ExecuteAsync(new() { Weekday = DayOfWeek.Sunday, AllDay = true }));
        await journey.EmployeeAsync((RemoveUnavailableTime remove) => remove.ExecuteAsync(time));
        var wish = await journey.EmployeeAsync((SavePreference save) => save.ExecuteAsync(new() { Weekday = DayOfWeek.Friday }));
        await journey.EmployeeAsync((RemovePreference remove) => remove.ExecuteAsync(wish));
    }

    private async Task AccountsAsync()
    {
        var account = new Account { DisplayName = "Ben", UserName = "ben@site.test", Email = "ben@site.test", NormalizedEmail = "BEN@SITE.TEST", NormalizedUserName = "BEN@SITE.TEST", AccessFailedCount = 5 };
        await site.AddAsync(account);
        await journey.AdminAsync((InviteAccount invite) => invite.ExecuteAsync(new() { Name = "Cem", Email = "cem@site.test" }));
        await using var db = site.Open();
        var link = await db.Invitations.Select(invitation => invitation.Id).SingleAsync();
        await journey.AdminAsync((RevokeInvitation revoke) => revoke.ExecuteAsync(link));
        await journey.AdminAsync((MakePasswordLink make) => make.ExecuteAsync(account.Id));
        await journey.AdminAsync((UnlockAccount unlock) => unlock.ExecuteAsync(account.Id));
        var edit = (await site.AsAsync<ReadAccount, Outcome<AccountEdit>>(CommandJourney.Admin, read => read.ExecuteAsync(account.Id))).Value!;
        edit.Name = "Ben Example";
        await journey.AdminAsync((SaveAccount save) => save.ExecuteAsync(edit));
    }

    private async Task WeeksAsync(Guid template)
    {
        var week = (await journey.AdminAsync((CreateSchedule create) => create.ExecuteAsync(kitchen.Id, Monday, 7, [new(template, Monday, 1)]))).Id;
        var version = await VersionAsync(week);
        await journey.AdminAsync((ArrangeShifts arrange) => arrange.ExecuteAsync(week, version, [new(template, Monday.AddDays(1), 1)], 0));
        var party = new ShiftTerms(Monday.AddDays(4), "Party", new(18, 0), new(23, 0), ShiftKind.Late, 1, 5, [new(cook.Id, 1)]);
        var shift = await journey.AdminAsync((AddShift add) => add.ExecuteAsync(week, version + 1, party));
        await journey.AdminAsync((ChangeShift change) => change.ExecuteAsync(week, version + 2, shift, party with { Name = "Big party" }));
        await journey.AdminAsync((RemoveShift remove) => remove.ExecuteAsync(week, version + 3, shift, 0));
        var copy = (await journey.AdminAsync((CopyWeek again) => again.ExecuteAsync(week, Monday.AddDays(7), false))).ScheduleId;
        var copied = await VersionAsync(copy);
        await journey.AdminAsync((DeleteSchedule delete) => delete.ExecuteAsync(copy, copied));
        await AssignAsync();
        await RunsAsync(week);
        await PublishAsync(week);
    }

    private async Task<long> VersionAsync(Guid week)
    {
        await using var db = site.Open();
        return await db.Schedules.Where(schedule => schedule.Id == week).Select(schedule => schedule.Version).SingleAsync();
    }

    private async Task AssignAsync()
    {
        var board = (await site.AsAsync<ReadBoard, Outcome<Board>>(CommandJourney.Admin, read => read.ExecuteAsync(Monday, kitchen.Id))).Value!;
        AssignmentChange[] changes = [new(AssignmentAct.Assign, board.Shifts[0].Id, cook.Id, ada.Id)];
        await journey.AdminAsync((ChangeAssignments change) => change.ExecuteAsync(new(board.Schedule!.Id, SeenWeek.Of(board, changes), changes)));
    }

    private async Task RunsAsync(Guid week)
    {
        await using var db = site.Open();
        var preset = await db.OptimizationConfigs.Select(one => one.Id).FirstAsync();
        var run = await journey.AdminAsync((StartRun start) => start.ExecuteAsync(new(week, preset, SchedulingRun.ShortestSeconds, new Dictionary<RuleKey, int>())));
        var solution = await Eventually.ValueAsync(() => db.SchedulingSolutions.AsNoTracking().SingleOrDefaultAsync(one => one.RunId == run), "the run proposes something");
        await journey.AdminAsync((ApplySolution apply) => apply.ExecuteAsync(solution.Id, solution.ScheduleVersion, ApplyMode.Overwrite));
        await journey.AdminAsync((UndoApply undo) => undo.ExecuteAsync(solution.Id));
        await journey.AdminAsync((RepeatRun repeat) => repeat.ExecuteAsync(run));

        // One that nobody works on, so that it is still there to be stopped.
        var other = (await journey.AdminAsync((CreateSchedule create) => create.ExecuteAsync(kitchen.Id, Monday.AddDays(21), 7, []))).Id;
        var waiting = new SchedulingRun { ScheduleId = other, RequestedBy = "Ann Admin", Preset = "Ours", Rules = "[]" };
        Assert.Null(waiting.Claim("another node", DateTime.UnixEpoch, new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        await site.AddAsync(waiting);
        await journey.AdminAsync((CancelRun cancel) => cancel.ExecuteAsync(waiting.Id));
    }

    private async Task PublishAsync(Guid week)
    {
        var checkedWeek = (await site.AsAsync<CheckWeek, Outcome<WeekCheck>>(CommandJourney.Admin, check => check.ExecuteAsync(week))).Value!;
        await journey.AdminAsync((PublishSchedule publish) => publish.ExecuteAsync(week, checkedWeek.Version, checkedWeek.Readiness.Count));
        await journey.AdminAsync((StartRepair repair) => repair.ExecuteAsync(week));
        await journey.AdminAsync((UnpublishSchedule unpublish) => unpublish.ExecuteAsync(week, checkedWeek.Version + 1, "Too early"));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
