using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features;

/// <summary>How every edit of a single thing begins.</summary>
public static class EditOpening
{
    /// <summary>
    /// The thing to write to, tracked: a new one without an id, else the stored one, if it is still at the version that was
    /// read or may be overwritten.
    /// </summary>
    public static async Task<Outcome<T>> OpenAsync<T>(
        this WriteScope scope, Guid? id, long version, bool overwrite, Func<T> create, Func<IQueryable<T>, IQueryable<T>>? with = null)
        where T : VersionedEntity
    {
        if (id is null)
        {
            var made = create();
            scope.Db.Add(made);
            return made;
        }

        var stored = with is null ? scope.Db.Set<T>() : with(scope.Db.Set<T>());
        if (await stored.SingleOrDefaultAsync(thing => thing.Id == id, scope.Cancellation) is not { } found)
            return Outcome.NotFound;
        return overwrite || found.Version == version ? found : Outcome.Stale;
    }
}
