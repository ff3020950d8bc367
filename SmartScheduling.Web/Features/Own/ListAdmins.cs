using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Own;

/// <summary>Somebody who can change accounts.</summary>
public sealed record AdminContact(string Name, string? Email);

/// <summary>Whom to ask when an account lacks something.</summary>
public sealed class ListAdmins(Operations operations)
{
    private const int AtMost = 3;

    public Task<Outcome<IReadOnlyList<AdminContact>>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<IReadOnlyList<AdminContact>>(Permission.SignedIn, async scope => await scope.Db.Users
            .Where(account => account.Role == AccessRole.Admin && account.Active)
            .OrderBy(account => account.DisplayName)
            .Select(account => new AdminContact(account.DisplayName, account.Email))
            .Take(AtMost)
            .ToListAsync(scope.Cancellation), cancellation);
}
