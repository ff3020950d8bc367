using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Locations;

/// <summary>A line of the list: how many active templates belong to the location, and how many schedules it has.</summary>
public sealed record LocationRow(Guid Id, string Name, bool Active, int Templates, int Schedules);

public sealed class ListLocations(Operations operations)
{
    public Task<Outcome<ListPage<LocationRow>>> ExecuteAsync(ListQuery query, CancellationToken cancellation = default) =>
        operations.ReadAsync<ListPage<LocationRow>>(Permission.ViewPeople, async scope =>
        {
            var db = scope.Db;
            var inactiveToo = query.Filter(ListFilters.Inactive) is not null;
            var rows = db.Locations
                .Where(location => location.Active || inactiveToo)
                .WhereContains(query.Search, location => location.Name)
                .By(location => location.Name.ToLower(), query.Descending)
                .Select(location => new LocationRow(
                    location.Id, location.Name, location.Active,
                    db.ShiftTemplates.Count(template => template.Active && template.LocationId == location.Id),
                    db.Schedules.Count(schedule => schedule.LocationId == location.Id)));
            return await rows.PageAsync(query, scope.Cancellation);
        }, cancellation);
}
