using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Access;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Accounts;

/// <summary>Who is to get an account.</summary>
public sealed class InvitationForm : IAccess
{
    [Required(ErrorMessage = "Enter the person's name."), StringLength(Account.NameLength, ErrorMessage = "The name is too long.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Enter an email address."), EmailAddress(ErrorMessage = "This is no email address."), StringLength(254, ErrorMessage = "The email address is too long.")]
    public string Email { get; set; } = "";

    public AccessRole Role { get; set; } = AccessRole.Employee;

    public Guid? EmployeeId { get; set; }
}

/// <summary>A one-time link, shown to the admin once: only its hash is kept.</summary>
public sealed record OneTimeLink(string Name, string Token, DateTime ExpiresAt);

/// <summary>Makes the link with which somebody gets an account. An earlier open link for the same email stops working.</summary>
public sealed class InviteAccount(Operations operations, ILookupNormalizer normalizer)
{
    public Task<Outcome<OneTimeLink>> ExecuteAsync(InvitationForm form, CancellationToken cancellation = default) =>
        operations.WriteAsync<OneTimeLink>(Permission.EditAccounts, async scope =>
        {
            var email = form.Email.Trim();
            if (!Enum.IsDefined(form.Role))
                return new Refusal("Choose an access role.", nameof(InvitationForm.Role));
            if (form.Name.Trim() is not { Length: > 0 and <= Account.NameLength } name)
                return new Refusal("Enter the person's name.", nameof(InvitationForm.Name));
            if (!new EmailAddressAttribute().IsValid(email) || email.Length > 254)
                return new Refusal("This is no email address.", nameof(InvitationForm.Email));
            var normalized = normalizer.NormalizeEmail(email);
            if (await scope.Db.Users.AnyAsync(account => account.NormalizedEmail == normalized, scope.Cancellation))
                return new Refusal("There is an account with this email already. Make a new password link for it instead.", nameof(InvitationForm.Email));
            if (await scope.RefuseEmployeeAsync(form.EmployeeId, account: null) is { } refusal)
                return refusal;
            return await scope.LinkAsync(new(name, email, form.Role, form.EmployeeId), "InviteAccount");
        }, cancellation);
}
