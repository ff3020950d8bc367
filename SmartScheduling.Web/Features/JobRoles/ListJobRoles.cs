using SmartScheduling.Domain.People;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.JobRoles;

/// <summary>A line of the list: how many active people hold the role, and how many active templates ask for it.</summary>
public sealed record JobRoleRow(Guid Id, string Name, string Code, int Colour, bool Active, int People, int Templates);

public sealed class ListJobRoles(Operations operations)
{
    public Task<Outcome<ListPage<JobRoleRow>>> ExecuteAsync(ListQuery query, CancellationToken cancellation = default) =>
        operations.ReadAsync<ListPage<JobRoleRow>>(Permission.ViewPeople, async scope =>
        {
            var db = scope.Db;
            var inactiveToo = query.Filter(ListFilters.Inactive) is not null;
            var roles = db.JobRoles
                .Where(role => role.Active || inactiveToo)
                .WhereContains(query.Search, role => role.Name + " " + role.Code);
            var rows = Ordered(roles, query).Select(role => new JobRoleRow(
                role.Id, role.Name, role.Code, role.Colour, role.Active,
                db.Employees.Count(person => person.Active && person.JobRoles.Any(held => held.JobRoleId == role.Id)),
                db.ShiftTemplates.Count(template => template.Active && template.Requirements.Any(required => required.JobRoleId == role.Id))));
            return await rows.PageAsync(query, scope.Cancellation);
        }, cancellation);

    private static IQueryable<JobRole> Ordered(IQueryable<JobRole> roles, ListQuery query) => query.Sort switch
    {
        "code" => roles.By(role => role.Code, query.Descending).ThenBy(role => role.Name.ToLower()),
        _ => roles.By(role => role.Name.ToLower(), query.Descending),
    };
}
