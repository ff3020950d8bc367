using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.People;

public sealed class ReadPersonForm(Operations operations)
{
    public Task<Outcome<PersonForm>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.ReadAsync<PersonForm>(Permission.ViewPeople, async scope =>
            await scope.Db.Employees.Include(person => person.JobRoles).SingleOrDefaultAsync(person => person.Id == id, scope.Cancellation) is { } found
                ? PersonForm.Of(found)
                : null, cancellation);
}
