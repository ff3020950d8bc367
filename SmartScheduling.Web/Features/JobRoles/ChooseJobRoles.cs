using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.JobRoles;

public sealed record JobRoleChoice(Guid Id, string Name, string Code, int Colour, bool Active);

/// <summary>All job roles by name, for places where one is chosen. A handful, so they come without paging.</summary>
public sealed class ChooseJobRoles(Operations operations)
{
    public Task<Outcome<IReadOnlyList<JobRoleChoice>>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<IReadOnlyList<JobRoleChoice>>(Permission.ViewPeople, async scope => await scope.JobRoleChoicesAsync(), cancellation);
}

internal static class JobRoleChoices
{
    public static Task<List<JobRoleChoice>> JobRoleChoicesAsync(this ReadScope scope) =>
        scope.Db.JobRoles
            .OrderBy(role => role.Name.ToLower())
            .Select(role => new JobRoleChoice(role.Id, role.Name, role.Code, role.Colour, role.Active))
            .ToListAsync(scope.Cancellation);
}
