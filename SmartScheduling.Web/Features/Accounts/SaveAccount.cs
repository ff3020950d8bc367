using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Access;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Accounts;

/// <summary>Changes name, access role, employee or whether an account may sign in. A change of rights ends the account's sessions.</summary>
public sealed class SaveAccount(Operations operations)
{
    private static readonly Refusal LastAdmin =
        new("This is the only active admin. Make somebody else an admin first, or nobody could look after the site.", nameof(AccountEdit.Role));

    public Task<Outcome<Guid>> ExecuteAsync(AccountEdit edit, bool overwrite = false, CancellationToken cancellation = default) =>
        operations.WriteAsync<Guid>(Permission.EditAccounts, async scope =>
        {
            if (await scope.Db.Users.SingleOrDefaultAsync(known => known.Id == edit.Id, scope.Cancellation) is not { } account)
                return Outcome.NotFound;
            if (!overwrite && account.ConcurrencyStamp != edit.Stamp)
                return Outcome.Stale;
            if (!Enum.IsDefined(edit.Role))
                return new Refusal("Choose an access role.", nameof(AccountEdit.Role));
            if (string.IsNullOrWhiteSpace(edit.Name) || edit.Name.Trim().Length > Account.NameLength)
                return new Refusal("Enter the person's name.", nameof(AccountEdit.Name));
            if (await scope.RefuseEmployeeAsync(edit.EmployeeId, account.Id) is { } refusal)
                return refusal;
            if (account is { Role: AccessRole.Admin, Active: true } && edit is not { Role: AccessRole.Admin, Active: true } && !await OthersAdministerAsync(scope, account.Id))
                return LastAdmin;

            var before = AccountFacts.Of(account);
            Write(scope, edit, account);
            scope.Record("SaveAccount", AccountFacts.Subject, account.Id, account.DisplayName, before, AccountFacts.Of(account));
            return account.Id;
        }, cancellation);

    private static void Write(WriteScope scope, AccountEdit edit, Account account)
    {
        var sameRights = (account.Role, account.EmployeeId, account.Active) == (edit.Role, edit.EmployeeId, edit.Active);
        (account.DisplayName, account.Role, account.EmployeeId, account.Active) = (edit.Name.Trim(), edit.Role, edit.EmployeeId, edit.Active);
        if (sameRights)
            account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        else
            scope.EndSessions(account);
    }

    /// <summary>
    /// Whether somebody else looks after the site. Writes to all admins without changing them, so that of two who end each other's
    /// rights at the same moment the second one looks again.
    /// </summary>
    private static async Task<bool> OthersAdministerAsync(WriteScope scope, Guid account)
    {
        var admins = scope.Db.Users.Where(other => other.Active && other.Role == AccessRole.Admin);
        await admins.ExecuteUpdateAsync(admin => admin.SetProperty(one => one.Active, one => one.Active), scope.Cancellation);
        return await admins.AnyAsync(other => other.Id != account, scope.Cancellation);
    }
}
