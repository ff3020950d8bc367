using SmartScheduling.Domain.People;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.JobRoles;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.People;

public sealed record PersonRow(
    Guid Id, string Name, string Email, IReadOnlyList<JobRoleChoice> JobRoles, int TargetMinutes, DateOnly EmployedFrom, DateOnly? EmployedUntil, bool Active, bool HasAccount);

/// <summary>One page of the people. Searching, ordering and paging happen in the database, with the same few commands for any number of people.</summary>
public sealed class ListPeople(Operations operations)
{
    public const string State = "state";
    public const string OnlyInactive = "inactive";
    public const string All = "all";
    public const string Employment = "employment";

    public Task<Outcome<ListPage<PersonRow>>> ExecuteAsync(ListQuery query, CancellationToken cancellation = default) =>
        operations.ReadAsync<ListPage<PersonRow>>(Permission.ViewPeople, async scope =>
        {
            var page = await Ordered(Chosen(scope.Db.Employees, query), query)
                .Select(person => new
                {
                    Person = person,
                    Roles = person.JobRoles.Select(held => held.JobRoleId).ToList(),
                    HasAccount = scope.Db.Users.Any(account => account.EmployeeId == person.Id),
                })
                .PageAsync(query, scope.Cancellation);
            var roles = await scope.JobRoleChoicesAsync();
            return new(
                [.. page.Items.Select(row => new PersonRow(
                    row.Person.Id, row.Person.Name, row.Person.Email, [.. roles.Where(role => row.Roles.Contains(role.Id))],
                    row.Person.Contract.TargetMinutes, row.Person.EmployedFrom, row.Person.EmployedUntil, row.Person.Active, row.HasAccount))],
                page.Total);
        }, cancellation);

    private static IQueryable<Employee> Chosen(IQueryable<Employee> people, ListQuery query)
    {
        people = people.WhereContains(query.Search, person => person.Name + " " + person.Email);
        if (query.Filter(State) is not All)
        {
            var active = query.Filter(State) is not OnlyInactive;
            people = people.Where(person => person.Active == active);
        }

        // A word that is no kind of employment, from an old or forged address, chooses nothing.
        if (Enum.TryParse<EmploymentType>(query.Filter(Employment), out var type) && Enum.IsDefined(type))
            people = people.Where(person => person.Contract.EmploymentType == type);
        return query.FilterId(ListFilters.JobRole) is { } role ? people.Where(person => person.JobRoles.Any(held => held.JobRoleId == role)) : people;
    }

    private static IQueryable<Employee> Ordered(IQueryable<Employee> people, ListQuery query) => query.Sort switch
    {
        "email" => people.By(person => person.Email.ToLower(), query.Descending),
        "hours" => people.By(person => person.Contract.TargetMinutes, query.Descending).ThenBy(person => person.Name.ToLower()).ThenBy(person => person.Id),
        "from" => people.By(person => person.EmployedFrom, query.Descending).ThenBy(person => person.Name.ToLower()).ThenBy(person => person.Id),
        _ => people.By(person => person.Name.ToLower(), query.Descending).ThenBy(person => person.Id),
    };
}
