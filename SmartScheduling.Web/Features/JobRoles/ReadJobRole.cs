using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.JobRoles;

public sealed class ReadJobRole(Operations operations)
{
    public Task<Outcome<JobRoleForm>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.ReadAsync(Permission.ViewPeople, scope => scope.Db.JobRoles
            .Where(role => role.Id == id)
            .Select(role => new JobRoleForm
            {
                Id = role.Id,
                Version = role.Version,
                Name = role.Name,
                Code = role.Code,
                Colour = role.Colour,
                Active = role.Active,
            })
            .SingleOrDefaultAsync(scope.Cancellation), cancellation);
}
