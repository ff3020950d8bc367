using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Identity;

/// <summary>What everybody may do with their own sign-in.</summary>
public sealed class OwnAccount(Operations operations, Passwords passwords, SignInManager<Account> session, UserManager<Account> accounts)
{
    /// <summary>Sets another password. Every other session ends; this one goes on.</summary>
    public async Task<Outcome<Nothing>> ChangePasswordAsync(string current, string next)
    {
        var outcome = await operations.WriteAsync<Account>(Permission.SignedIn, async scope =>
        {
            if (await FindAsync(scope) is not { } account)
                return Outcome.NotFound;
            if (!passwords.Matches(account, current))
                return new Refusal("This is not your present password.", "Current");
            if (await passwords.CheckAsync(account, next, "Next") is { Count: > 0 } refusals)
                return Outcome.Refused(refusals);
            passwords.Set(scope, account, next);
            scope.Record("ChangePassword", "Account", account.Id, $"{account.DisplayName} changed the own password");
            return account;
        });
        if (!outcome.IsDone)
            return new Outcome.Failure(outcome.Status, outcome.Refusals);
        if (await accounts.FindByIdAsync(outcome.Value!.Id.ToString()) is { } saved)
            await session.RefreshSignInAsync(saved);
        return Outcome.Done();
    }

    /// <summary>Ends every session, this one too.</summary>
    public async Task<Outcome<Nothing>> SignOutEverywhereAsync()
    {
        var outcome = await operations.WriteAsync<Nothing>(Permission.SignedIn, async scope =>
        {
            if (await FindAsync(scope) is not { } account)
                return Outcome.NotFound;
            scope.EndSessions(account);
            scope.Record("SignOutEverywhere", "Account", account.Id, $"{account.DisplayName} signed out everywhere");
            return Outcome.Done();
        });
        if (outcome.IsDone)
            await session.SignOutAsync();
        return outcome;
    }

    public Task SignOutAsync() => session.SignOutAsync();

    private static Task<Account?> FindAsync(WriteScope scope) =>
        scope.Db.Users.SingleOrDefaultAsync(account => account.Id == scope.Caller.AccountId, scope.Cancellation);
}
