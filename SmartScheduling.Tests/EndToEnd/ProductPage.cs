using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain.Access;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.EndToEnd;

/// <summary>
/// A page of the product as its source declares it: address and who may see it. The list is read from the product itself, so a new
/// page is looked at by every test of this kind without being written down; only an address with parts to fill in needs a row in
/// <see cref="SampleAddresses"/>.
/// </summary>
internal sealed record ProductPage(string Template, IReadOnlyList<AccessRole> Roles)
{
    // Answers to something that went wrong, and what only one moment of an account's life shows; tests of their own look at them.
    private static readonly string[] Elsewhere =
        ["/status/{Code:int}", "/not-found", "/access-denied", "/first-run", "/invitation/{Token}", "/sign-in", "/sign-out"];

    public static IReadOnlyList<ProductPage> All { get; } =
    [
        .. from page in typeof(Operations).Assembly.GetTypes()
           from route in page.GetCustomAttributes<RouteAttribute>()
           where !Elsewhere.Contains(route.Template)
           orderby route.Template
           select new ProductPage(route.Template, RolesOf(page)),
    ];

    /// <summary>
    /// What to look at as this role: whatever nobody with fewer rights sees, because it looks the same for those with more, and the
    /// home page, which is each role's own.
    /// </summary>
    public static IEnumerable<ProductPage> For(AccessRole role) => All.Where(page => page.Template == "/" || page.Roles.MaxBy(Modesty) == role);

    private static int Modesty(AccessRole role) => role switch { AccessRole.Employee => 2, AccessRole.Manager => 1, _ => 0 };

    // A page that names no permission is for everybody who is signed in: the fallback policy.
    private static IReadOnlyList<AccessRole> RolesOf(Type page) =>
        page.GetCustomAttribute<AuthorizeAttribute>()?.Policy is { } policy
            ? PermissionMatrix.RolesWith(Enum.Parse<Permission>(policy))
            : Enum.GetValues<AccessRole>();

    public override string ToString() => Template;
}
