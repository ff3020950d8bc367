using SmartScheduling.Domain.Access;

namespace SmartScheduling.Web.Identity;

/// <summary>Whoever asks for something: a signed-in account, or the system itself.</summary>
public sealed record Caller(Guid? AccountId, string Name, AccessRole Role, Guid? EmployeeId)
{
    public bool May(Permission permission) => PermissionMatrix.Allows(Role, permission);
}
