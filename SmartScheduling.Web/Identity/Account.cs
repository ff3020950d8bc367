using Microsoft.AspNetCore.Identity;
using SmartScheduling.Domain.Access;

namespace SmartScheduling.Web.Identity;

/// <summary>A sign-in, with one access role and, for people who work shifts, the employee it belongs to.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int NameLength = 120;

    public Account() => Id = Guid.CreateVersion7();

    public required string DisplayName { get; set; }

    public AccessRole Role { get; set; }

    public Guid? EmployeeId { get; set; }

    /// <summary>An inactive account cannot sign in, and its open sessions end.</summary>
    public bool Active { get; set; } = true;
}
