using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Accounts;

/// <summary>Makes the link with which somebody who forgot the password sets a new one.</summary>
public sealed class MakePasswordLink(Operations operations)
{
    public Task<Outcome<OneTimeLink>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.WriteAsync<OneTimeLink>(Permission.EditAccounts, async scope =>
            await scope.Db.Users.SingleOrDefaultAsync(known => known.Id == id, scope.Cancellation) is { } account
                ? await scope.LinkAsync(new(account.DisplayName, account.Email!, account.Role, account.EmployeeId), "MakePasswordLink")
                : Outcome.NotFound, cancellation);
}
