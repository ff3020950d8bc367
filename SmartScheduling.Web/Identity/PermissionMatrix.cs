using SmartScheduling.Domain.Access;

namespace SmartScheduling.Web.Identity;

/// <summary>Who may do what: the one place. Pages, navigation and every use case ask here.</summary>
public static class PermissionMatrix
{
    private static readonly Dictionary<Permission, AccessRole[]> Matrix = new()
    {
        [Permission.SignedIn] = [AccessRole.Admin, AccessRole.Manager, AccessRole.Employee],
        [Permission.OwnSchedule] = [AccessRole.Admin, AccessRole.Manager, AccessRole.Employee],
        [Permission.ViewPeople] = [AccessRole.Admin, AccessRole.Manager],
        [Permission.EditPeople] = [AccessRole.Admin, AccessRole.Manager],
        [Permission.ViewSchedules] = [AccessRole.Admin, AccessRole.Manager],
        [Permission.EditSchedules] = [AccessRole.Admin, AccessRole.Manager],
        [Permission.PublishSchedules] = [AccessRole.Admin, AccessRole.Manager],
        [Permission.DecideRequests] = [AccessRole.Admin, AccessRole.Manager],
        [Permission.Optimize] = [AccessRole.Admin, AccessRole.Manager],
        [Permission.ViewRules] = [AccessRole.Admin, AccessRole.Manager],
        [Permission.EditRules] = [AccessRole.Admin],
        [Permission.EditSettings] = [AccessRole.Admin],
        [Permission.EditAccounts] = [AccessRole.Admin],
        [Permission.ViewActivity] = [AccessRole.Admin],
        [Permission.ViewHealth] = [AccessRole.Admin],
    };

    public static bool Allows(AccessRole role, Permission permission) => Matrix[permission].Contains(role);

    public static IReadOnlyList<AccessRole> RolesWith(Permission permission) => Matrix[permission];
}
