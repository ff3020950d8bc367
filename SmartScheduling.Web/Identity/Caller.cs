using SmartScheduling.Domain.Access;

namespace SmartScheduling.Web.Identity;

/// <summary>Whoever asks for something: a signed-in account, or the system itself.</summary>
public sealed record Caller(Guid? AccountId, string Name, AccessRole Role, Guid? EmployeeId)
{
    /// <summary>The product itself, when a job does something that nobody asked for just now.</summary>
    public static readonly Caller Site = new(null, "SmartScheduling", AccessRole.Admin, null);

    public bool May(Permission permission) => PermissionMatrix.Allows(Role, permission);
}
