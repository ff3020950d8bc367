using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Domain.People;

/// <summary>A person who works shifts.</summary>
public sealed class Employee : VersionedEntity
{
    public const int NameLength = 120;
    public const int EmailLength = 254;

    public required string Name { get; set; }

    public required string Email { get; set; }

    /// <summary>First day of employment.</summary>
    public DateOnly EmployedFrom { get; set; }

    /// <summary>Last day of employment; null while no end is known.</summary>
    public DateOnly? EmployedUntil { get; set; }

    public required Contract Contract { get; set; }

    /// <summary>Kinds of shift this person never works.</summary>
    public ShiftKinds ExcludedKinds { get; set; }

    /// <summary>An inactive person keeps their past but is not planned any more.</summary>
    public bool Active { get; set; } = true;

    public List<EmployeeJobRole> JobRoles { get; init; } = [];

    public bool IsEmployedOn(DateOnly day) => Active && day >= EmployedFrom && (EmployedUntil is null || day <= EmployedUntil);

    public bool Holds(Guid jobRoleId) => JobRoles.Exists(held => held.JobRoleId == jobRoleId);
}

/// <summary>That an employee holds a job role.</summary>
public sealed class EmployeeJobRole
{
    public Guid EmployeeId { get; init; }

    public Guid JobRoleId { get; init; }
}
