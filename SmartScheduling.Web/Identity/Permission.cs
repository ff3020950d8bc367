namespace SmartScheduling.Web.Identity;

/// <summary>What somebody may be allowed to do. <see cref="PermissionMatrix"/> says who is.</summary>
public enum Permission
{
    /// <summary>Anybody who is signed in: site settings to read, the own account.</summary>
    SignedIn,

    /// <summary>Own shifts, requests, unavailable times and preferences.</summary>
    OwnSchedule,

    /// <summary>Employees, job roles, templates and locations: to read.</summary>
    ViewPeople,

    /// <summary>Employees, job roles, templates and locations: to change.</summary>
    EditPeople,

    /// <summary>Draft and published weeks of everyone.</summary>
    ViewSchedules,

    EditSchedules,

    PublishSchedules,

    /// <summary>Everyone's time off, unavailable times and preferences: to read and to decide.</summary>
    DecideRequests,

    /// <summary>Start, cancel and apply optimizations, and read their history.</summary>
    Optimize,

    /// <summary>Rules and presets: to read, as the panel and the reports show them.</summary>
    ViewRules,

    EditRules,

    EditSettings,

    EditAccounts,

    ViewActivity,

    ViewHealth,
}
