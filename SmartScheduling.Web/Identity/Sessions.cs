using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Identity;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Identity;

/// <summary>
/// What keeps somebody signed in: a cookie that carries the account's security stamp. A new stamp ends them all, a request at once
/// here, an open page through <see cref="OpenPage"/>.
/// </summary>
internal static class Sessions
{
    /// <summary>Ends every session of the account as soon as the write is committed.</summary>
    public static void EndSessions(this WriteScope scope, Account account)
    {
        NewStamps(account);
        scope.Announce(new SessionsEnded(account.Id));
    }

    public static void NewStamps(Account account)
    {
        account.SecurityStamp = Guid.CreateVersion7().ToString("N");
        account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
    }

    /// <summary>
    /// Takes a cookie only while it carries the account's present stamp. A cookie that is refused is left alone: in the moment of a
    /// change of password the same browser may have got a new one, and deleting it would sign out whoever just changed it.
    /// </summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (IsTheSameForEverybody(context.HttpContext))
            return;
        var session = context.HttpContext.RequestServices.GetRequiredService<SignInManager<Account>>();
        if (await session.ValidateSecurityStampAsync(context.Principal) is not { Active: true } account)
        {
            context.RejectPrincipal();
        }
        else if (context.Principal?.FindFirst(AccountClaims.DisplayName)?.Value != account.DisplayName)
        {
            context.ReplacePrincipal(await session.CreateUserPrincipalAsync(account));
            context.ShouldRenew = true;
        }
    }

    // Style sheets, scripts and health checks: a page loads dozens of them, and they have to work while the database does not.
    private static bool IsTheSameForEverybody(HttpContext http) => http.GetEndpoint()?.Metadata is { } endpoint
        && endpoint.GetMetadata<IAllowAnonymous>() is not null && endpoint.GetMetadata<ComponentTypeMetadata>() is null;
}
