using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Locations;

/// <summary>Deletes a location that nothing refers to; one that is in use can only be deactivated.</summary>
public sealed class DeleteLocation(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.EditPeople, async scope =>
        {
            if (await scope.Db.Locations.SingleOrDefaultAsync(location => location.Id == id, scope.Cancellation) is not { } location)
                return Outcome.NotFound;
            if (await UsesAsync(scope, id) is { Count: > 0 } uses)
                return new Refusal($"{location.Name} cannot be deleted, because it is used by {Wording.And(uses)}. Deactivate it instead, and it is no longer offered.");
            scope.Db.Locations.Remove(location);
            scope.Record("DeleteLocation", LocationFacts.Subject, id, location.Name, LocationFacts.Of(location));
            return Outcome.Done();
        }, cancellation);

    private static async Task<List<string>> UsesAsync(WriteScope scope, Guid id) =>
    [
        .. Wording.Some(await scope.Db.ShiftTemplates.CountAsync(template => template.LocationId == id, scope.Cancellation), "template", "templates"),
        .. Wording.Some(await scope.Db.Schedules.CountAsync(schedule => schedule.LocationId == id, scope.Cancellation), "schedule", "schedules"),
    ];
}
