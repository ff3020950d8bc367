using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Locations;
using static SmartScheduling.Tests.Web.MasterRows;

namespace SmartScheduling.Tests.Web.Locations;

public sealed class LocationTests
{
    [Theory, EachDatabase]
    public async Task A_location_is_added_renamed_and_deactivated(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);

        var added = await SaveAsync(site, new() { Name = "Kitchen" });
        var form = (await site.AsAsync<ReadLocation, Outcome<LocationForm>>(Manager, read => read.ExecuteAsync(added.Value))).Value!;
        (form.Name, form.Active) = ("Old kitchen", false);
        Assert.True((await SaveAsync(site, form)).IsDone);

        var active = await site.AsAsync<ListLocations, Outcome<ListPage<LocationRow>>>(Manager, list => list.ExecuteAsync(Everything));
        var all = await site.AsAsync<ListLocations, Outcome<ListPage<LocationRow>>>(Manager, list => list.ExecuteAsync(Everything.With("inactive", "yes")));
        Assert.Empty(active.Value!.Items);
        Assert.Equal("Old kitchen", Assert.Single(all.Value!.Items).Name);
    }

    [Theory, EachDatabase]
    public async Task A_name_is_needed_and_stands_for_one_location(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await site.AddAsync(Location("Kitchen"));

        Assert.Equal("Name", Assert.Single((await SaveAsync(site, new() { Name = "" })).Refusals).Field);
        Assert.Equal("Name", Assert.Single((await SaveAsync(site, new() { Name = "kitchen" })).Refusals).Field);
    }

    [Theory, EachDatabase]
    public async Task Only_a_location_that_nothing_uses_is_deleted(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var (used, unused) = (Location("Used"), Location("Unused"));
        await site.AddAsync(used, unused, Template(used));

        Assert.Contains("1 template", Assert.Single((await DeleteAsync(site, used.Id)).Refusals).Sentence, StringComparison.Ordinal);
        Assert.True((await DeleteAsync(site, unused.Id)).IsDone);
        Assert.Equal(OutcomeStatus.NotFound, (await DeleteAsync(site, Guid.CreateVersion7())).Status);
    }

    private static Task<Outcome<Guid>> SaveAsync(TestSite site, LocationForm form) =>
        site.AsAsync<SaveLocation, Outcome<Guid>>(Manager, save => save.ExecuteAsync(form));

    private static Task<Outcome<Nothing>> DeleteAsync(TestSite site, Guid id) =>
        site.AsAsync<DeleteLocation, Outcome<Nothing>>(Manager, delete => delete.ExecuteAsync(id));
}
