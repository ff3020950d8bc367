using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Activity;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Activity;

public sealed record ActivityDetails(ActivityEntry Entry, IReadOnlyList<FieldChange> Fields);

public sealed class ReadActivityEntry(Operations operations)
{
    public Task<Outcome<ActivityDetails>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.ReadAsync<ActivityDetails>(Permission.ViewActivity, async scope =>
            await scope.Db.Activity.SingleOrDefaultAsync(entry => entry.Id == id, scope.Cancellation) is { } found
                ? new(found, new FieldChanges(await scope.NamesInAsync(found.Before, found.After)).Between(found.Before, found.After))
                : null, cancellation);
}
