using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.People;

public sealed record PersonHit(Guid Id, string Name, string Email, bool Active);

/// <summary>The first few people whose name or address contains what was typed; active ones first, then those whose name begins with it.</summary>
public sealed class SearchPeople(Operations operations)
{
    private const int AtMost = 8;

    public Task<Outcome<IReadOnlyList<PersonHit>>> ExecuteAsync(string search, CancellationToken cancellation = default) =>
        operations.ReadAsync<IReadOnlyList<PersonHit>>(Permission.ViewPeople, async scope =>
        {
            var start = SearchPattern.StartingWith(search.Trim());
            return await scope.Db.Employees
                .WhereContains(search, person => person.Name + " " + person.Email)
                .OrderByDescending(person => person.Active)
                .ThenByDescending(person => EF.Functions.Like(person.Name.ToLower(), start, SearchPattern.Escape))
                .ThenBy(person => person.Name.ToLower())
                .Take(AtMost)
                .Select(person => new PersonHit(person.Id, person.Name, person.Email, person.Active))
                .ToListAsync(scope.Cancellation);
        }, cancellation);
}
