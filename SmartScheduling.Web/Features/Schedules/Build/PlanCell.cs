namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>How often a template stands on a day of the plan.</summary>
public sealed record PlanCell(Guid TemplateId, DateOnly Day, int Count)
{
    public const int MaxCount = 9;
}

/// <summary>How many holders of a job role a shift asks for.</summary>
public sealed record RoleCount(Guid JobRoleId, int Count);
