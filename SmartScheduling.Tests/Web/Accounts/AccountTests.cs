using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Accounts;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web.Accounts;

public sealed class AccountTests
{
    private static readonly FirstAdmin Ada = new("Ada", "ada@site.test", "correct horse 7", "Harbour Kitchen", "Europe/Vienna", DayOfWeek.Monday, "en-GB");

    [Theory, EachDatabase]
    public async Task The_first_run_makes_one_admin_and_is_over_then(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        Assert.True(await site.AsAsync<FirstRun, bool>(null, first => first.IsNeededAsync(default)));
        Assert.Equal(nameof(FirstAdmin.Password), (await CreateAsync(site, Ada with { Password = "short" })).Refusals[0].Field);
        Assert.Equal(nameof(FirstAdmin.TimeZone), (await CreateAsync(site, Ada with { TimeZone = "Mars/Base" })).Refusals[0].Field);

        Assert.True((await CreateAsync(site, Ada)).IsDone);
        Assert.False(await site.AsAsync<FirstRun, bool>(null, first => first.IsNeededAsync(default)));
        Assert.Equal(OutcomeStatus.Refused, (await CreateAsync(site, Ada with { Email = "eve@site.test" })).Status);

        await using var db = site.Open();
        Assert.Equal(AccessRole.Admin, (await db.Users.SingleAsync(TestContext.Current.CancellationToken)).Role);
        Assert.Equal("Harbour Kitchen", (await db.Sites.SingleAsync(TestContext.Current.CancellationToken)).Name);
        Assert.Equal("Harbour Kitchen", (await db.Locations.SingleAsync(TestContext.Current.CancellationToken)).Name);
    }

    [Theory, EachDatabase]
    public async Task A_new_link_replaces_the_one_before_and_only_its_hash_is_kept(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var first = (await InviteAsync(site, "Ben@site.test")).Value!;
        var second = (await InviteAsync(site, "ben@site.test")).Value!;

        Assert.Null(await FindAsync(site, first.Token));
        Assert.Equal("Ben", (await FindAsync(site, second.Token))?.DisplayName);
        await using var db = site.Open();
        var kept = await db.Invitations.SingleAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(second.Token, kept.TokenHash, StringComparison.Ordinal);
        Assert.DoesNotContain(await db.Activity.ToListAsync(TestContext.Current.CancellationToken), entry => entry.After?.Contains(second.Token, StringComparison.Ordinal) == true);

        Assert.True((await site.AsAsync<RevokeInvitation, Outcome<Nothing>>(TestSite.Admin, revoke => revoke.ExecuteAsync(kept.Id))).IsDone);
        Assert.Null(await FindAsync(site, second.Token));
    }

    [Theory, EachDatabase]
    public async Task The_last_active_admin_stays_one_and_a_change_of_rights_ends_sessions(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var id = (await CreateAsync(site, Ada)).Value!.Id;
        var edit = await ReadAsync(site, id);
        edit.Role = AccessRole.Manager;
        Assert.Equal(nameof(AccountEdit.Role), Assert.Single((await SaveAsync(site, edit)).Refusals).Field);

        edit.Role = AccessRole.Admin;
        edit.Name = "Ada Example";
        var stamp = await StampAsync(site, id);
        Assert.True((await SaveAsync(site, edit)).IsDone);
        Assert.Equal(stamp, await StampAsync(site, id));
        Assert.Equal(OutcomeStatus.Stale, (await SaveAsync(site, edit)).Status);

        await site.AddAsync(Ben());
        var again = await ReadAsync(site, id);
        again.Active = false;
        Assert.True((await SaveAsync(site, again)).IsDone);
        Assert.NotEqual(stamp, await StampAsync(site, id));
    }

    [Theory, EachDatabase]
    public async Task An_employee_belongs_to_one_account(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var refusal = await InviteAsync(site, "ben@site.test", Guid.CreateVersion7());
        Assert.Equal(nameof(InvitationForm.EmployeeId), Assert.Single(refusal.Refusals).Field);
        Assert.Equal(OutcomeStatus.Forbidden, (await InviteAsync(site, "ben@site.test", caller: TestSite.Manager)).Status);
        Assert.Equal(nameof(InvitationForm.Email), Assert.Single((await InviteAsync(site, "no address")).Refusals).Field);
    }

    [Theory, EachDatabase]
    public async Task A_link_opens_no_account_that_is_switched_off_and_makes_no_second_one_for_an_employee(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var (cook, ben) = (MasterRows.JobRole(), Ben());
        var employee = MasterRows.Person("Ben", cook);
        ben.Role = AccessRole.Employee;
        await site.AddAsync(cook, employee, ben);
        var link = (await site.AsAsync<MakePasswordLink, Outcome<OneTimeLink>>(TestSite.Admin, make => make.ExecuteAsync(ben.Id))).Value!;
        var edit = await ReadAsync(site, ben.Id);
        (edit.Active, edit.EmployeeId) = (false, employee.Id);
        var other = (await InviteAsync(site, "other@site.test", employee.Id)).Value!;
        Assert.True((await SaveAsync(site, edit)).IsDone);

        Assert.Contains("switched off", Assert.Single((await AcceptAsync(site, link)).Refusals).Sentence, StringComparison.Ordinal);
        Assert.Contains("Another account", Assert.Single((await AcceptAsync(site, other)).Refusals).Sentence, StringComparison.Ordinal);
        await using var db = site.Open();
        Assert.Equal(1, await db.Users.CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory, EachDatabase]
    public async Task Of_several_accounts_that_are_given_the_same_employee_at_once_one_gets_it(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var cook = MasterRows.JobRole();
        var employee = MasterRows.Person("Ben", cook);
        Account[] accounts = [.. Enumerable.Range(0, 4).Select(number => Ben($"ben{number}"))];
        await site.AddAsync([cook, employee, .. accounts]);
        AccountEdit[] edits = [.. await Task.WhenAll(accounts.Select(account => ReadAsync(site, account.Id)))];
        foreach (var edit in edits) edit.EmployeeId = employee.Id;

        var outcomes = await Task.WhenAll(edits.Select(edit => Task.Run(() => SaveAsync(site, edit))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome => Assert.Equal(nameof(AccountEdit.EmployeeId), Assert.Single(outcome.Refusals).Field));
    }

    [Theory, EachDatabase]
    public async Task Of_admins_who_end_each_others_rights_at_once_one_stays(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        Account[] admins = [Ben("ben"), Ben("eve"), Ben("ida")];
        await site.AddAsync(admins);
        AccountEdit[] edits = [.. await Task.WhenAll(admins.Select(account => ReadAsync(site, account.Id)))];
        foreach (var edit in edits) edit.Active = false;

        var outcomes = await Task.WhenAll(edits.Select(edit => Task.Run(() => SaveAsync(site, edit))));

        Assert.Single(outcomes, outcome => !outcome.IsDone);
        await using var db = site.Open();
        Assert.Equal(1, await db.Users.CountAsync(account => account.Active, TestContext.Current.CancellationToken));
    }

    private static Account Ben(string name = "ben") => new()
    {
        DisplayName = "Ben",
        UserName = $"{name}@site.test",
        Email = $"{name}@site.test",
        NormalizedEmail = $"{name}@site.test".ToUpperInvariant(),
        NormalizedUserName = $"{name}@site.test".ToUpperInvariant(),
        Role = AccessRole.Admin,
    };

    private static Task<Outcome<Nothing>> AcceptAsync(TestSite site, OneTimeLink link) =>
        site.AsAsync<Invitations, Outcome<Nothing>>(null, invitations => invitations.AcceptAsync(link.Token, "correct horse 8", TestContext.Current.CancellationToken));

    private static Task<Outcome<Account>> CreateAsync(TestSite site, FirstAdmin admin) =>
        site.AsAsync<FirstRun, Outcome<Account>>(null, first => first.CreateAsync(admin, TestContext.Current.CancellationToken));

    private static Task<Outcome<OneTimeLink>> InviteAsync(TestSite site, string email, Guid? employee = null, Caller? caller = null) =>
        site.AsAsync<InviteAccount, Outcome<OneTimeLink>>(caller ?? TestSite.Admin, invite => invite.ExecuteAsync(new() { Name = "Ben", Email = email, EmployeeId = employee }));

    private static Task<Invitation?> FindAsync(TestSite site, string token) =>
        site.AsAsync<Invitations, Invitation?>(null, invitations => invitations.FindAsync(token, TestContext.Current.CancellationToken));

    private static async Task<AccountEdit> ReadAsync(TestSite site, Guid id) =>
        (await site.AsAsync<ReadAccount, Outcome<AccountEdit>>(TestSite.Admin, read => read.ExecuteAsync(id))).Value!;

    private static Task<Outcome<Guid>> SaveAsync(TestSite site, AccountEdit edit) =>
        site.AsAsync<SaveAccount, Outcome<Guid>>(TestSite.Admin, save => save.ExecuteAsync(edit));

    private static async Task<string?> StampAsync(TestSite site, Guid id)
    {
        await using var db = site.Open();
        return (await db.Users.SingleAsync(account => account.Id == id, TestContext.Current.CancellationToken)).SecurityStamp;
    }
}
