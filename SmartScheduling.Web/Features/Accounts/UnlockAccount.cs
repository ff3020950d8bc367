using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Accounts;

/// <summary>Lets somebody try to sign in again before their lockout ends.</summary>
public sealed class UnlockAccount(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.EditAccounts, async scope =>
        {
            if (await scope.Db.Users.SingleOrDefaultAsync(known => known.Id == id, scope.Cancellation) is not { } account)
                return Outcome.NotFound;
            var before = new { account.LockoutEnd, account.AccessFailedCount };
            (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
            account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
            scope.Record("UnlockAccount", AccountFacts.Subject, account.Id, account.DisplayName, before, new { account.LockoutEnd, account.AccessFailedCount });
            return Outcome.Done();
        }, cancellation);
}
