using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.JobRoles;

/// <summary>Deletes a job role that nothing refers to; one that is in use can only be deactivated.</summary>
public sealed class DeleteJobRole(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.EditPeople, async scope =>
        {
            if (await scope.Db.JobRoles.SingleOrDefaultAsync(role => role.Id == id, scope.Cancellation) is not { } role)
                return Outcome.NotFound;
            if (await UsesAsync(scope, id) is { Count: > 0 } uses)
                return new Refusal($"{role.Name} cannot be deleted, because it is used by {Wording.And(uses)}. Deactivate it instead, and it is no longer offered.");
            scope.Db.JobRoles.Remove(role);
            scope.Record("DeleteJobRole", JobRoleFacts.Subject, id, role.Name, JobRoleFacts.Of(role));
            return Outcome.Done();
        }, cancellation);

    private static async Task<List<string>> UsesAsync(WriteScope scope, Guid id)
    {
        var (db, cancellation) = (scope.Db, scope.Cancellation);
        var people = await db.Employees.CountAsync(person => person.JobRoles.Any(held => held.JobRoleId == id), cancellation);
        var templates = await db.ShiftTemplates.CountAsync(template => template.Requirements.Any(required => required.JobRoleId == id), cancellation);
        var shifts = await db.PlannedShifts.CountAsync(
            shift => shift.Requirements.Any(required => required.JobRoleId == id) || shift.Assignments.Any(assignment => assignment.JobRoleId == id), cancellation);
        var rules = await db.RuleSettings.CountAsync(rule => rule.ScopeId == id, cancellation);
        return
        [
            .. Wording.Some(people, "person", "people"),
            .. Wording.Some(templates, "template", "templates"),
            .. Wording.Some(shifts, "planned shift", "planned shifts"),
            .. Wording.Some(rules, "rule", "rules"),
        ];
    }
}
