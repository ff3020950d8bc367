using System.ComponentModel.DataAnnotations;
using SmartScheduling.Domain.Access;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Accounts;

/// <summary>What an admin may change of an account. <see cref="Stamp"/> is the version that was read.</summary>
public sealed class AccountEdit : IAccess
{
    public Guid Id { get; init; }

    public string Stamp { get; init; } = "";

    public string Email { get; init; } = "";

    [Required(ErrorMessage = "Enter the person's name."), StringLength(Account.NameLength, ErrorMessage = "The name is too long.")]
    public string Name { get; set; } = "";

    public AccessRole Role { get; set; }

    public Guid? EmployeeId { get; set; }

    public bool Active { get; set; } = true;

    /// <summary>The employees who may be chosen: this account's own and those without an account.</summary>
    public IReadOnlyList<EmployeeChoice> Employees { get; init; } = [];
}

/// <summary>An employee who can be tied to an account.</summary>
public sealed record EmployeeChoice(Guid Id, string Name, string Email);

/// <summary>What the activity keeps of an account.</summary>
internal sealed record AccountFacts(string Name, string Email, AccessRole Role, Guid? EmployeeId, bool Active)
{
    public const string Subject = "Account";

    public static AccountFacts Of(Account account) => new(account.DisplayName, account.Email!, account.Role, account.EmployeeId, account.Active);
}
