using SmartScheduling.Domain.Access;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web.Data;

public sealed class OperationsTests
{
    private static readonly Caller Manager = new(null, "Manager", AccessRole.Manager, null);
    private static readonly Caller Employee = new(null, "Employee", AccessRole.Employee, null);

    [Theory, EachDatabase]
    public async Task A_write_is_done_whole_and_recorded(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);

        var outcome = await WriteAsync(site, Manager, refuse: false);

        Assert.Equal(OutcomeStatus.Done, outcome.Status);
        await using var db = site.Database.Open();
        Assert.Equal("Manager", Assert.Single(db.Activity).Who);
    }

    [Theory, EachDatabase]
    public async Task A_refused_write_leaves_nothing_behind(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);

        var outcome = await WriteAsync(site, Manager, refuse: true);

        Assert.Equal(OutcomeStatus.Refused, outcome.Status);
        await using var db = site.Database.Open();
        Assert.Empty(db.Activity);
    }

    [Theory, EachDatabase]
    public async Task Who_may_not_and_who_is_not_signed_in_are_turned_away(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);

        Assert.Equal(OutcomeStatus.Forbidden, (await WriteAsync(site, Employee, refuse: false)).Status);
        Assert.Equal(OutcomeStatus.Forbidden, (await WriteAsync(site, null, refuse: false)).Status);
        await using var db = site.Database.Open();
        Assert.Empty(db.Activity);
    }

    private static Task<Outcome<Nothing>> WriteAsync(TestSite site, Caller? caller, bool refuse) =>
        site.AsAsync<Operations, Outcome<Nothing>>(caller, operations => operations.WriteAsync<Nothing>(
            Permission.EditSchedules,
            scope =>
            {
                scope.Record("Tested", "Test", null, "Something was tested");
                return Task.FromResult<Outcome<Nothing>>(refuse ? new Domain.Refusal("Not today.") : default(Nothing));
            }));
}
