using SmartScheduling.Domain.People;
using SmartScheduling.Web.Components.Forms;

namespace SmartScheduling.Web.Features.JobRoles;

/// <summary>What the activity keeps of a job role.</summary>
internal sealed record JobRoleFacts(string Name, string Code, string Colour, bool Active)
{
    public const string Subject = "JobRole";

    public static JobRoleFacts Of(JobRole role) => new(role.Name, role.Code, Palette.NameOf(role.Colour), role.Active);
}
