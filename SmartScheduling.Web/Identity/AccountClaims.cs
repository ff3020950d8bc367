using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace SmartScheduling.Web.Identity;

/// <summary>Puts name, access role and employee into the sign-in, so that a request needs no query to know its caller.</summary>
public sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    public const string DisplayName = "display_name";
    public const string Employee = "employee";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(ClaimTypes.Role, user.Role.ToString()));
        identity.AddClaim(new(DisplayName, user.DisplayName));
        if (user.EmployeeId is { } employee)
            identity.AddClaim(new(Employee, employee.ToString()));
        return identity;
    }
}
