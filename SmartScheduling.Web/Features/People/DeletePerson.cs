using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.JobRoles;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.People;

/// <summary>Deletes a person of whom nothing is kept; anybody else can only be deactivated, so that the past stays whole.</summary>
public sealed class DeletePerson(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.EditPeople, async scope =>
        {
            if (await scope.Db.Employees.Include(found => found.JobRoles).SingleOrDefaultAsync(found => found.Id == id, scope.Cancellation) is not { } person)
                return Outcome.NotFound;
            if (await UsesAsync(scope, id) is { Count: > 0 } uses)
                return new Refusal($"{person.Name} cannot be deleted, because something belongs to this person: {Wording.And(uses)}. Deactivate the person instead, and nobody plans them any more.");
            scope.Db.Employees.Remove(person);
            scope.Record("DeletePerson", PersonFacts.Subject, id, person.Name, PersonFacts.Of(person, await scope.JobRoleChoicesAsync()));
            return Outcome.Done();
        }, cancellation);

    private static async Task<List<string>> UsesAsync(WriteScope scope, Guid id)
    {
        var (db, cancellation) = (scope.Db, scope.Cancellation);
        return
        [
            .. Wording.Some(await db.ShiftAssignments.CountAsync(assignment => assignment.EmployeeId == id, cancellation), "assigned shift", "assigned shifts"),
            .. Wording.Some(await db.TimeOffRequests.CountAsync(request => request.EmployeeId == id, cancellation), "time-off request", "time-off requests"),
            .. Wording.Some(await db.UnavailableTimes.CountAsync(time => time.EmployeeId == id, cancellation), "unavailable time", "unavailable times"),
            .. Wording.Some(await db.Preferences.CountAsync(preference => preference.EmployeeId == id, cancellation), "preference", "preferences"),
            .. Wording.Some(await db.RuleSettings.CountAsync(rule => rule.ScopeId == id, cancellation), "rule", "rules"),
            .. Wording.Some(await db.Groups.CountAsync(group => group.Members.Any(member => member.EmployeeId == id), cancellation), "group", "groups"),
            .. Wording.Some(await db.Users.CountAsync(account => account.EmployeeId == id, cancellation), "sign-in account", "sign-in accounts"),
            .. Wording.Some(await db.Invitations.CountAsync(invitation => invitation.EmployeeId == id, cancellation), "invitation", "invitations"),
        ];
    }
}
