using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Locations;

/// <summary>Adds a location, or changes one that is still as it was when it was read.</summary>
public sealed class SaveLocation(Operations operations)
{
    /// <param name="form">What was typed.</param>
    /// <param name="overwrite">Replaces what somebody else saved meanwhile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Outcome<Guid>> ExecuteAsync(LocationForm form, bool overwrite = false, CancellationToken cancellation = default) =>
        operations.WriteAsync<Guid>(Permission.EditPeople, async scope =>
        {
            var opened = await scope.OpenAsync(form.Id, form.Version, overwrite, () => new Location { Name = "" });
            if (opened.Value is not { } location)
                return opened.Failure();
            var before = form.Id is null ? null : LocationFacts.Of(location);
            form.WriteTo(location);
            if (location.Faults().ToList() is { Count: > 0 } faults)
                return Outcome.Refused(faults);
            var name = location.Name.ToLowerInvariant();
            if (await scope.Db.Locations.AnyAsync(other => other.Id != location.Id && other.Name.ToLower() == name, scope.Cancellation))
                return Constraints.Explain(Constraints.OneLocationPerName)!;
            scope.Record(before is null ? "AddLocation" : "ChangeLocation", LocationFacts.Subject, location.Id, location.Name, before, LocationFacts.Of(location));
            return location.Id;
        }, cancellation);
}
