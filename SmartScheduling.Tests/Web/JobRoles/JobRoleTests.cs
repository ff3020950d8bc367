using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.JobRoles;
using static SmartScheduling.Tests.Web.MasterRows;

namespace SmartScheduling.Tests.Web.JobRoles;

public sealed class JobRoleTests
{
    [Theory, EachDatabase]
    public async Task A_job_role_is_added_changed_and_recorded(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);

        var added = await SaveAsync(site, new() { Name = " Cook ", Code = "c", Colour = 2 });
        var form = (await ReadAsync(site, added.Value)).Value!;
        form.Name = "Head cook";
        var changed = await SaveAsync(site, form);

        Assert.True(changed.IsDone);
        Assert.Equal(("Head cook", "C", 2L), (await ReadAsync(site, added.Value)).Value is { } now ? (now.Name, now.Code, now.Version) : default);
        await using var db = site.Database.Open();
        Assert.Equal(["AddJobRole", "ChangeJobRole"], db.Activity.OrderBy(entry => entry.Id).Select(entry => entry.Action));
        Assert.Contains("\"Cook\"", db.Activity.Single(entry => entry.Action == "ChangeJobRole").Before, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Bad_input_is_refused_at_its_field(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await site.AddAsync(JobRole("Köchin"));

        Assert.Equal(["Name", "Code"], Fields(await SaveAsync(site, new() { Name = " ", Code = "LONG" })));
        Assert.Equal(["Name"], Fields(await SaveAsync(site, new() { Name = "KÖCHIN", Code = "K" })));
    }

    [Theory, EachDatabase]
    public async Task A_late_edit_is_told_and_may_overwrite(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var role = JobRole();
        await site.AddAsync(role);
        var mine = (await ReadAsync(site, role.Id)).Value!;
        var theirs = (await ReadAsync(site, role.Id)).Value!;
        (mine.Name, theirs.Name) = ("Mine", "Theirs");
        await SaveAsync(site, theirs);

        Assert.Equal(OutcomeStatus.Stale, (await SaveAsync(site, mine)).Status);
        Assert.Equal("Theirs", (await ReadAsync(site, role.Id)).Value!.Name);
        Assert.True((await SaveAsync(site, mine, overwrite: true)).IsDone);
        Assert.Equal("Mine", (await ReadAsync(site, role.Id)).Value!.Name);
    }

    [Theory, EachDatabase]
    public async Task Only_a_job_role_that_nobody_uses_is_deleted(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var (used, unused) = (JobRole("Used"), JobRole("Unused"));
        await site.AddAsync(used, unused, Person("Ada", used));

        var refused = await DeleteAsync(site, used.Id);
        var deleted = await DeleteAsync(site, unused.Id);

        Assert.Contains("1 person", Assert.Single(refused.Refusals).Sentence, StringComparison.Ordinal);
        Assert.True(deleted.IsDone);
        Assert.Equal(OutcomeStatus.NotFound, (await DeleteAsync(site, unused.Id)).Status);
        Assert.Equal(OutcomeStatus.NotFound, (await ReadAsync(site, unused.Id)).Status);
    }

    [Theory, EachDatabase]
    public async Task The_list_counts_holders_and_hides_inactive_ones(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var (cook, old) = (JobRole("Cook"), JobRole("Old"));
        old.Active = false;
        await site.AddAsync(cook, old, Person("Ada", cook), Person("Ben", cook));

        var active = await site.AsAsync<ListJobRoles, Outcome<SmartScheduling.Web.Components.Lists.ListPage<JobRoleRow>>>(Manager, list => list.ExecuteAsync(Everything));
        var all = await site.AsAsync<ListJobRoles, Outcome<SmartScheduling.Web.Components.Lists.ListPage<JobRoleRow>>>(
            Manager, list => list.ExecuteAsync(Everything.With("inactive", "yes")));

        Assert.Equal(("Cook", 2), Assert.Single(active.Value!.Items) is var row ? (row.Name, row.People) : default);
        Assert.Equal(2, all.Value!.Total);
    }

    private static IEnumerable<string?> Fields<T>(Outcome<T> outcome) => outcome.Refusals.Select(refusal => refusal.Field);

    private static Task<Outcome<Guid>> SaveAsync(TestSite site, JobRoleForm form, bool overwrite = false) =>
        site.AsAsync<SaveJobRole, Outcome<Guid>>(Manager, save => save.ExecuteAsync(form, overwrite));

    private static Task<Outcome<JobRoleForm>> ReadAsync(TestSite site, Guid id) =>
        site.AsAsync<ReadJobRole, Outcome<JobRoleForm>>(Manager, read => read.ExecuteAsync(id));

    private static Task<Outcome<Nothing>> DeleteAsync(TestSite site, Guid id) =>
        site.AsAsync<DeleteJobRole, Outcome<Nothing>>(Manager, delete => delete.ExecuteAsync(id));
}
