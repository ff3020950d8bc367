using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.People;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.JobRoles;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.People;

/// <summary>The sign-in that belongs to a person, or the invitation to one that has not been used yet.</summary>
public sealed record PersonAccount(string Email, AccessRole Role, bool Active, bool Invited);

/// <param name="Person">The person as stored, job roles included.</param>
/// <param name="JobRoles">The job roles held, by name.</param>
/// <param name="Groups">Names of groups and qualifications.</param>
/// <param name="Account">Null when there is neither an account nor an open invitation.</param>
public sealed record PersonDetails(Employee Person, IReadOnlyList<JobRoleChoice> JobRoles, IReadOnlyList<string> Groups, PersonAccount? Account);

public sealed class ReadPerson(Operations operations)
{
    public Task<Outcome<PersonDetails>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.ReadAsync<PersonDetails>(Permission.ViewPeople, async scope =>
        {
            var person = await scope.Db.Employees.Include(found => found.JobRoles).SingleOrDefaultAsync(found => found.Id == id, scope.Cancellation);
            if (person is null)
                return null;
            var roles = await scope.JobRoleChoicesAsync();
            var groups = await scope.Db.Groups.Where(group => group.Members.Any(member => member.EmployeeId == id)).Select(group => group.Name).ToListAsync(scope.Cancellation);
            return new(person, [.. roles.Where(role => person.Holds(role.Id))], [.. groups.Order(StringComparer.CurrentCultureIgnoreCase)], await AccountAsync(scope, id));
        }, cancellation);

    private static async Task<PersonAccount?> AccountAsync(ReadScope scope, Guid id) =>
        await scope.Db.Users
            .Where(account => account.EmployeeId == id)
            .Select(account => new PersonAccount(account.Email!, account.Role, account.Active, false))
            .FirstOrDefaultAsync(scope.Cancellation)
        ?? await scope.Db.Invitations
            .Where(invitation => invitation.EmployeeId == id && invitation.UsedAt == null && invitation.ExpiresAt > scope.Now)
            .Select(invitation => new PersonAccount(invitation.Email, invitation.Role, true, true))
            .FirstOrDefaultAsync(scope.Cancellation);
}
