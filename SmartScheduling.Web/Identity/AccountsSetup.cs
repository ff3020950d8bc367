using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Options;

namespace SmartScheduling.Web.Identity;

public static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, StorageOptions storage)
    {
        services.AddDataProtection()
            .SetApplicationName("SmartScheduling")
            .PersistKeysToFileSystem(new(Path.Combine(storage.EnsureDirectory(), "keys")));

        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = 10;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddEntityFrameworkStores<AppDbContext>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddSignInManager()
            .AddDefaultTokenProviders();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/sign-in";
            cookie.LogoutPath = "/sign-out";
            cookie.AccessDeniedPath = "/access-denied";
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = Sessions.ValidateAsync;
        });

        services.AddAuthorization(AddPolicies);
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddScoped<AuthenticationStateProvider, RevalidatingCaller>().AddScoped<CircuitHandler, OpenPage>();
        services.AddSingleton<UnknownSignIns>();
        services.AddScoped<Passwords>().AddScoped<SignIn>().AddScoped<OwnAccount>().AddScoped<FirstRun>().AddScoped<Invitations>();
        return services.AddScoped<ICallerSource, CurrentCaller>();
    }

    // One policy a permission, named like it; whatever names none is for people who are signed in.
    private static void AddPolicies(AuthorizationOptions options)
    {
        foreach (var permission in Enum.GetValues<Permission>())
        {
            options.AddPolicy(permission.ToString(), policy => policy.RequireRole(
                PermissionMatrix.RolesWith(permission).Select(role => role.ToString())));
        }

        options.FallbackPolicy = options.DefaultPolicy;
    }
}
