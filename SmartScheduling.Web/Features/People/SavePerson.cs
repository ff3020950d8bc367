using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.People;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.JobRoles;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.People;

/// <summary>
/// Adds a person, or changes one who is still as they were when they were read. Shifts that no longer suit the person stay
/// as they are; the warning says how many there are.
/// </summary>
public sealed class SavePerson(Operations operations)
{
    /// <param name="form">What was typed.</param>
    /// <param name="overwrite">Replaces what somebody else saved meanwhile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Outcome<Guid>> ExecuteAsync(PersonForm form, bool overwrite = false, CancellationToken cancellation = default) =>
        operations.WriteAsync<Guid>(Permission.EditPeople, async scope =>
        {
            var opened = await scope.OpenAsync(
                form.Id, form.Version, overwrite, () => new Employee { Name = "", Email = "", Contract = new(0, 0, 0, 0) },
                people => people.Include(person => person.JobRoles));
            if (opened.Value is not { } person)
                return opened.Failure();
            var roles = await scope.JobRoleChoicesAsync();
            var before = form.Id is null ? null : PersonFacts.Of(person, roles);
            form.WriteTo(person);
            if (await FaultsAsync(scope, person, roles) is { Count: > 0 } faults)
                return Outcome.Refused(faults);

            // Job roles are rows of their own: without this, a change of them alone would not raise the person's version.
            scope.Touch(person);
            scope.Record(before is null ? "AddPerson" : "ChangePerson", PersonFacts.Subject, person.Id, person.Name, before, PersonFacts.Of(person, roles));
            return Outcome.Done(person.Id, [.. await scope.UnsuitableShiftsAsync(person)]);
        }, cancellation);

    private static async Task<List<Refusal>> FaultsAsync(WriteScope scope, Employee person, List<JobRoleChoice> roles)
    {
        var faults = person.Faults().ToList();
        if (person.JobRoles.Exists(held => roles.TrueForAll(role => role.Id != held.JobRoleId)))
            faults.Add(new("One of these job roles no longer exists. Reload to see those that do.", nameof(PersonForm.JobRoleIds)));
        var email = person.Email.ToLowerInvariant();
        if (await scope.Db.Employees.AnyAsync(other => other.Id != person.Id && other.Email.ToLower() == email, scope.Cancellation))
            faults.Add(Constraints.Explain(Constraints.OneEmployeePerEmail)!);
        return faults;
    }
}
