using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Settings;

/// <summary>Name, time zone, first weekday and culture of the site, which every page needs.</summary>
public sealed class ReadSite(Operations operations)
{
    public Task<Outcome<SiteSettings>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<SiteSettings>(Permission.SignedIn, async scope => await scope.SiteAsync(), cancellation);
}
