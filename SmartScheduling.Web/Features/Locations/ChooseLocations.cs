using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Locations;

public sealed record LocationChoice(Guid Id, string Name, bool Active);

/// <summary>All locations by name, for places where one is chosen. A handful, so they come without paging.</summary>
public sealed class ChooseLocations(Operations operations)
{
    public Task<Outcome<IReadOnlyList<LocationChoice>>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<IReadOnlyList<LocationChoice>>(Permission.ViewPeople, async scope => await scope.Db.Locations
            .OrderBy(location => location.Name.ToLower())
            .Select(location => new LocationChoice(location.Id, location.Name, location.Active))
            .ToListAsync(scope.Cancellation), cancellation);
}
