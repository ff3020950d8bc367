using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Data;

/// <summary>What a read works with: an own context without tracking, and the caller who was found to be allowed.</summary>
public class ReadScope(AppDbContext db, Caller caller, TimeProvider clock, CancellationToken cancellation)
{
    public AppDbContext Db => db;

    public Caller Caller => caller;

    public CancellationToken Cancellation => cancellation;

    /// <summary>The instant at which the use case began, in UTC.</summary>
    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    /// <summary>Name, time zone and first weekday of the site.</summary>
    public Task<SiteSettings> SiteAsync() => Db.Sites.AsNoTracking().SingleAsync(Cancellation);
}
