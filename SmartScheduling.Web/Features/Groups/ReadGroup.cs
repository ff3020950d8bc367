using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Groups;

public sealed class ReadGroup(Operations operations)
{
    public Task<Outcome<GroupForm>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.ReadAsync<GroupForm>(Permission.ViewPeople, async scope =>
        {
            if (await scope.Db.Groups.Include(one => one.Members).SingleOrDefaultAsync(one => one.Id == id, scope.Cancellation) is not { } group)
                return null;
            var names = await scope.MemberNamesAsync(group.Members.Select(member => member.EmployeeId));
            return new GroupForm
            {
                Id = group.Id,
                Version = group.Version,
                Name = group.Name,
                Kind = group.Kind,
                Members = [.. names.Select(member => new MemberChoice(member.Key, member.Value)).OrderBy(member => member.Name, StringComparer.CurrentCultureIgnoreCase)],
            };
        }, cancellation);
}

internal static class MemberNames
{
    /// <summary>Names of those of these employees who exist.</summary>
    public static Task<Dictionary<Guid, string>> MemberNamesAsync(this ReadScope scope, IEnumerable<Guid> employeeIds)
    {
        Guid[] ids = [.. employeeIds];
        return scope.Db.Employees.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, scope.Cancellation);
    }
}
