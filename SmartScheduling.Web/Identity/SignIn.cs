using Microsoft.AspNetCore.Identity;
using SmartScheduling.Domain;

namespace SmartScheduling.Web.Identity;

/// <summary>Signs in with email and password. The answers do not tell whether an account with that email exists.</summary>
public sealed class SignIn(SignInManager<Account> session, UserManager<Account> accounts, UnknownSignIns unknown, TimeProvider clock)
{
    internal static readonly Refusal SwitchedOff = new("This account is switched off. Ask an admin of this site to switch it on again.");

    private static readonly Refusal Wrong = new("Email or password is not right. Check both and try again.");

    /// <summary>Null when signed in.</summary>
    public async Task<Refusal?> ExecuteAsync(string email, string password, bool stay)
    {
        if (await accounts.FindByEmailAsync(email) is not { } account)
        {
            // As much work as for a real account, so that the time taken tells nothing either.
            accounts.PasswordHasher.HashPassword(new Account { DisplayName = "" }, password);
            return unknown.Fail(accounts.NormalizeEmail(email)!) is { } until ? Locked(until) : Wrong;
        }

        var result = await session.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (result.IsLockedOut)
            return Locked(account.LockoutEnd ?? clock.GetUtcNow());
        if (!result.Succeeded)
            return Wrong;
        if (!account.Active)
            return SwitchedOff;

        await session.SignInAsync(account, stay);
        return null;
    }

    private Refusal Locked(DateTimeOffset until)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling((until - clock.GetUtcNow()).TotalMinutes));
        return new($"Too many attempts failed. Signing in with this email is locked for {minutes} more minute{(minutes == 1 ? "" : "s")}; then try again.");
    }
}
