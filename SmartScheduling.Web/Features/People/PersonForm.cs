using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Web.Features.People;

/// <summary>What is typed about a person; without an id it is a new one. Minutes are per week.</summary>
public sealed class PersonForm : INamedForm
{
    public Guid? Id { get; init; }

    public long Version { get; init; }

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public DateOnly? EmployedFrom { get; set; }

    public DateOnly? EmployedUntil { get; set; }

    public EmploymentType EmploymentType { get; set; }

    public int TargetMinutes { get; set; } = 40 * 60;

    public int MinMinutes { get; set; }

    public int MaxMinutes { get; set; } = 48 * 60;

    public decimal WagePerHour { get; set; }

    public IReadOnlyCollection<Guid> JobRoleIds { get; set; } = [];

    public IReadOnlyCollection<ShiftKind> ExcludedKinds { get; set; } = [];

    public bool Active { get; set; } = true;

    internal static PersonForm Of(Employee person) => new()
    {
        Id = person.Id,
        Version = person.Version,
        Name = person.Name,
        Email = person.Email,
        EmployedFrom = person.EmployedFrom,
        EmployedUntil = person.EmployedUntil,
        EmploymentType = person.Contract.EmploymentType,
        TargetMinutes = person.Contract.TargetMinutes,
        MinMinutes = person.Contract.MinMinutes,
        MaxMinutes = person.Contract.MaxMinutes,
        WagePerHour = person.Contract.WagePerHour,
        JobRoleIds = [.. person.JobRoles.Select(held => held.JobRoleId)],
        ExcludedKinds = person.ExcludedKinds.Members(),
        Active = person.Active,
    };

    internal void WriteTo(Employee person)
    {
        (person.Name, person.Email) = (Name.Trim(), Email.Trim());
        (person.EmployedFrom, person.EmployedUntil) = (EmployedFrom ?? default, EmployedUntil);
        person.Contract = new(TargetMinutes, MinMinutes, MaxMinutes, WagePerHour, EmploymentType);
        person.ExcludedKinds = ExcludedKinds.ToSet();
        person.Active = Active;
        person.Hold(JobRoleIds);
    }
}
