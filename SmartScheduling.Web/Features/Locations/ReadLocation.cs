using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Locations;

public sealed class ReadLocation(Operations operations)
{
    public Task<Outcome<LocationForm>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.ReadAsync(Permission.ViewPeople, scope => scope.Db.Locations
            .Where(location => location.Id == id)
            .Select(location => new LocationForm { Id = location.Id, Version = location.Version, Name = location.Name, Active = location.Active })
            .SingleOrDefaultAsync(scope.Cancellation), cancellation);
}
