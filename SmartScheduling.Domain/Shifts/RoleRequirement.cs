namespace SmartScheduling.Domain.Shifts;

/// <summary>How many holders of a job role a template asks for.</summary>
public sealed class RoleRequirement
{
    public const int MaxCount = 99;

    public Guid ShiftTemplateId { get; init; }

    public Guid JobRoleId { get; init; }

    public int Count { get; set; }
}
