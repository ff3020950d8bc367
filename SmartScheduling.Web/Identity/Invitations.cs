using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Identity;

/// <summary>
/// One-time links: made by an admin, used once by whoever holds them. A link for an email that has an account already sets that
/// account's password anew.
/// </summary>
public sealed class Invitations(IDbContextFactory<AppDbContext> contexts, Operations operations, Passwords passwords,
    SignInManager<Account> session, UserManager<Account> accounts, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private static readonly Refusal EmployeeTaken =
        new("Another account has been made for the employee this link is for. Ask an admin of this site for a new link.");

    private static readonly Refusal Spent = new("This link has been used or is too old. Ask an admin of this site for a new one.");

    /// <summary>A token for a link, and the hash that is stored in its place.</summary>
    public static (string Token, string Hash) NewToken()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (token, HashOf(token));
    }

    /// <summary>The open invitation a link stands for; null when it is unknown, used or too old.</summary>
    public async Task<Invitation?> FindAsync(string token, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var hash = HashOf(token);
        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(link => link.TokenHash == hash, cancellation);
        return invitation?.IsOpen(clock.GetUtcNow().UtcDateTime) == true ? invitation : null;
    }

    /// <summary>Uses the link up, sets the password and signs in.</summary>
    public async Task<Outcome<Nothing>> AcceptAsync(string token, string password, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } link)
            return Spent;
        var guest = new Caller(null, link.DisplayName, link.Role, link.EmployeeId);
        var outcome = await operations.WriteAsync<Account>(guest, scope => AcceptAsync(scope, link.TokenHash, password), cancellation);
        if (!outcome.IsDone)
            return new Outcome.Failure(outcome.Status, outcome.Refusals);
        if (await accounts.FindByIdAsync(outcome.Value!.Id.ToString()) is { } saved)
            await session.SignInAsync(saved, isPersistent: false);
        return Outcome.Done();
    }

    private async Task<Outcome<Account>> AcceptAsync(WriteScope scope, string hash, string password)
    {
        var link = await scope.Db.Invitations.SingleOrDefaultAsync(invitation => invitation.TokenHash == hash, scope.Cancellation);
        if (link?.IsOpen(scope.Now) != true)
            return Spent;

        var email = accounts.NormalizeEmail(link.Email);
        var account = await scope.Db.Users.SingleOrDefaultAsync(known => known.NormalizedEmail == email, scope.Cancellation);
        var isNew = account is null;
        if (account is { Active: false })
            return SignIn.SwitchedOff;
        // Two people can hold links for one employee: the second account would see what is the first one's.
        if (isNew && link.EmployeeId is { } employee && await scope.Db.Users.AnyAsync(other => other.EmployeeId == employee, scope.Cancellation))
            return EmployeeTaken;
        account ??= passwords.Create(link.Email, link.DisplayName, link.Role, link.EmployeeId, password);
        if (await passwords.CheckAsync(account, password, "Password") is { Count: > 0 } refusals)
            return Outcome.Refused(refusals);
        if (isNew)
            scope.Db.Users.Add(account);
        else
            passwords.Set(scope, account, password);

        link.UsedAt = scope.Now;
        scope.Record(isNew ? "AcceptInvitation" : "SetPassword", "Account", account.Id,
            isNew ? $"{account.DisplayName} accepted an invitation" : $"{account.DisplayName} set a new password by a link",
            after: new { account.Email, account.Role });
        return account;
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
