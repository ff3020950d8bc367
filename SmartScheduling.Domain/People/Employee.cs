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

    /// <summary>Makes the person hold exactly these job roles.</summary>
    public void Hold(IEnumerable<Guid> jobRoleIds)
    {
        var wanted = jobRoleIds.ToHashSet();
        JobRoles.RemoveAll(held => !wanted.Contains(held.JobRoleId));
        JobRoles.AddRange(wanted.Where(id => !Holds(id)).Select(id => new EmployeeJobRole { EmployeeId = Id, JobRoleId = id }));
    }

    /// <summary>Everything that is wrong, the contract included; empty when nothing is.</summary>
    public IEnumerable<Refusal> Faults()
    {
        if (Required.Fault(Name, NameLength, "the name", nameof(Name)) is { } name)
            yield return name;
        if (Required.Fault(Email, EmailLength, "the email address", nameof(Email)) is { } email)
            yield return email;
        else if (!LooksLikeAnAddress(Email))
            yield return new("Enter an email address like name@example.org.", nameof(Email));
        if (EmployedFrom == default)
            yield return new("Enter the first day of employment.", nameof(EmployedFrom));
        if (EmployedUntil < EmployedFrom)
            yield return new("The last day of employment cannot be before the first.", nameof(EmployedUntil));
        foreach (var fault in Contract.Faults())
            yield return fault;
    }

    // Whether an address exists only a message to it can tell; this catches what was typed wrong.
    private static bool LooksLikeAnAddress(string text) =>
        text.Split('@') is [{ Length: > 0 }, var host] && host.Contains('.') && !host.StartsWith('.') && !host.EndsWith('.') && !text.Any(char.IsWhiteSpace);
}

/// <summary>That an employee holds a job role.</summary>
public sealed class EmployeeJobRole
{
    public Guid EmployeeId { get; init; }

    public Guid JobRoleId { get; init; }
}
