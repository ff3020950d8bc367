using SmartScheduling.Domain;
using SmartScheduling.Domain.Access;

namespace SmartScheduling.Web.Identity;

/// <summary>A one-time link with which somebody chooses a password. Only the hash of its token is kept.</summary>
public sealed class Invitation : Entity
{
    public required string TokenHash { get; init; }

    public required string Email { get; init; }

    public required string DisplayName { get; init; }

    public AccessRole Role { get; init; }

    public Guid? EmployeeId { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }

    public bool IsOpen(DateTime at) => UsedAt is null && at < ExpiresAt;
}
