using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using SmartScheduling.Domain.Access;

namespace SmartScheduling.Web.Identity;

/// <summary>
/// Reads the caller from the circuit or, outside one, from the request. Whether they still count was checked
/// when the request came, see <see cref="Sessions"/>, and is while a circuit lasts, see <see cref="RevalidatingCaller"/>.
/// </summary>
public sealed class CurrentCaller(AuthenticationStateProvider authentication, IHttpContextAccessor http) : ICallerSource
{
    public async Task<Caller?> GetAsync()
    {
        var user = http.HttpContext is { } context && !context.WebSockets.IsWebSocketRequest
            ? context.User
            : (await authentication.GetAuthenticationStateAsync()).User;
        return From(user);
    }

    public static Caller? From(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated != true
            || !Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
            || !Enum.TryParse<AccessRole>(user.FindFirstValue(ClaimTypes.Role), out var role))
            return null;
        return new(account, user.FindFirstValue(AccountClaims.DisplayName) ?? user.Identity.Name ?? "", role,
            Guid.TryParse(user.FindFirstValue(AccountClaims.Employee), out var employee) ? employee : null);
    }
}
