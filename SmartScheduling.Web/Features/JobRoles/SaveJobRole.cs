using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.People;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.JobRoles;

/// <summary>Adds a job role, or changes one that is still as it was when it was read.</summary>
public sealed class SaveJobRole(Operations operations)
{
    /// <param name="form">What was typed.</param>
    /// <param name="overwrite">Replaces what somebody else saved meanwhile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Outcome<Guid>> ExecuteAsync(JobRoleForm form, bool overwrite = false, CancellationToken cancellation = default) =>
        operations.WriteAsync<Guid>(Permission.EditPeople, async scope =>
        {
            var opened = await scope.OpenAsync(form.Id, form.Version, overwrite, () => new JobRole { Name = "", Code = "" });
            if (opened.Value is not { } role)
                return opened.Failure();
            var before = form.Id is null ? null : JobRoleFacts.Of(role);
            form.WriteTo(role);
            if (role.Faults().ToList() is { Count: > 0 } faults)
                return Outcome.Refused(faults);
            var name = role.Name.ToLowerInvariant();
            if (await scope.Db.JobRoles.AnyAsync(other => other.Id != role.Id && other.Name.ToLower() == name, scope.Cancellation))
                return Constraints.Explain(Constraints.OneJobRolePerName)!;
            scope.Record(before is null ? "AddJobRole" : "ChangeJobRole", JobRoleFacts.Subject, role.Id, role.Name, before, JobRoleFacts.Of(role));
            return role.Id;
        }, cancellation);
}
