using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Domain.Time;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Rules;

namespace SmartScheduling.Web.Identity;

/// <summary>What the first person who opens a new site tells about themselves and the site.</summary>
public sealed record FirstAdmin(string Name, string Email, string Password, string SiteName, string TimeZone, DayOfWeek FirstWeekday, string Culture);

/// <summary>Makes a fresh database usable: the first admin, the site with its first location, rules and presets. Possible only while there is no account.</summary>
public sealed class FirstRun(IDbContextFactory<AppDbContext> contexts, Operations operations, Passwords passwords)
{
    private static readonly Refusal TooLate = new("This site has an admin already. Sign in, or ask an admin for an invitation.");

    public async Task<bool> IsNeededAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return !await db.Users.AnyAsync(cancellation);
    }

    public Task<Outcome<Account>> CreateAsync(FirstAdmin first, CancellationToken cancellation) =>
        operations.WriteAsync<Account>(new Caller(null, first.Name, AccessRole.Admin, null), async scope =>
        {
            if (await scope.Db.Users.AnyAsync(scope.Cancellation))
                return TooLate;
            if (!SiteTime.Knows(first.TimeZone))
                return new Refusal("This time zone is not known on this server. Choose one from the list.", nameof(FirstAdmin.TimeZone));
            var account = passwords.Create(first.Email, first.Name, AccessRole.Admin, null, first.Password);
            if (await passwords.CheckAsync(account, first.Password, nameof(FirstAdmin.Password)) is { Count: > 0 } refusals)
                return Outcome.Refused(refusals);

            scope.Db.Users.Add(account);
            await SetUpSiteAsync(scope, first);
            scope.Record("CreateFirstAdmin", "Account", account.Id, $"{account.DisplayName} set up the site {first.SiteName}",
                after: new { account.DisplayName, account.Email, account.Role, first.SiteName, first.TimeZone, first.FirstWeekday, first.Culture });
            return account;
        }, cancellation);

    private static async Task SetUpSiteAsync(WriteScope scope, FirstAdmin first)
    {
        var site = await scope.Db.Sites.SingleOrDefaultAsync(scope.Cancellation);
        if (site is null)
        {
            site = new() { Id = SiteSettings.OnlyId, Name = first.SiteName, TimeZone = first.TimeZone, Culture = first.Culture };
            scope.Db.Sites.Add(site);
        }

        (site.Name, site.TimeZone, site.FirstWeekday, site.Culture) = (first.SiteName, first.TimeZone, first.FirstWeekday, first.Culture);
        if (!await scope.Db.Locations.AnyAsync(scope.Cancellation))
            scope.Db.Locations.Add(new() { Name = first.SiteName });
        if (!await scope.Db.RuleSettings.AnyAsync(scope.Cancellation))
            scope.Db.RuleSettings.AddRange(DefaultRules.All());
        if (!await scope.Db.OptimizationConfigs.AnyAsync(scope.Cancellation))
            scope.Db.OptimizationConfigs.AddRange(DefaultPresets.All());
    }
}
