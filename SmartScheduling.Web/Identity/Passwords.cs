using Microsoft.AspNetCore.Identity;
using SmartScheduling.Domain;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Identity;

/// <summary>The rules a password must keep, and how one is set and checked. Works on tracked accounts; the caller saves.</summary>
public sealed class Passwords(UserManager<Account> accounts)
{
    public const string Rules = "At least 10 characters, with a lower-case letter and a digit. A few unrelated words and a number are easy to keep in mind.";

    /// <summary>Why <paramref name="password"/> will not do, as messages for the form's <paramref name="field"/>.</summary>
    public async Task<IReadOnlyList<Refusal>> CheckAsync(Account account, string password, string field)
    {
        var refusals = new List<Refusal>();
        foreach (var validator in accounts.PasswordValidators)
        {
            var result = await validator.ValidateAsync(accounts, account, password);
            refusals.AddRange(result.Errors.Select(error => new Refusal(error.Description, field)));
        }

        return refusals;
    }

    /// <summary>Sets the password, lifts a lockout and ends every session the account has.</summary>
    public void Set(WriteScope scope, Account account, string password)
    {
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        scope.EndSessions(account);
    }

    public bool Matches(Account account, string password) => account.PasswordHash is not null
        && accounts.PasswordHasher.VerifyHashedPassword(account, account.PasswordHash, password) != PasswordVerificationResult.Failed;

    /// <summary>A new account that can be added; its email is its user name.</summary>
    public Account Create(string email, string displayName, Domain.Access.AccessRole role, Guid? employeeId, string password)
    {
        var account = new Account
        {
            UserName = email,
            NormalizedUserName = accounts.NormalizeName(email),
            Email = email,
            NormalizedEmail = accounts.NormalizeEmail(email),
            EmailConfirmed = true,
            LockoutEnabled = true,
            DisplayName = displayName,
            Role = role,
            EmployeeId = employeeId,
        };
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        Sessions.NewStamps(account);
        return account;
    }
}
