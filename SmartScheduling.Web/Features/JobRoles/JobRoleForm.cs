using SmartScheduling.Domain.People;

namespace SmartScheduling.Web.Features.JobRoles;

/// <summary>What is typed about a job role; without an id it is a new one.</summary>
public sealed class JobRoleForm : INamedForm
{
    public Guid? Id { get; init; }

    public long Version { get; init; }

    public string Name { get; set; } = "";

    public string Code { get; set; } = "";

    public int Colour { get; set; }

    public bool Active { get; set; } = true;

    internal void WriteTo(JobRole role) =>
        (role.Name, role.Code, role.Colour, role.Active) = (Name.Trim(), Code.Trim().ToUpperInvariant(), Colour, Active);
}
