using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Requests.Deciding;

public sealed record UnavailableLine
{
    public Guid Id { get; init; }

    public required string Person { get; init; }

    public DateOnly? Date { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public TimeOnly From { get; init; }

    public TimeOnly Until { get; init; }

    public required string Note { get; init; }
}

/// <summary>When people said that they cannot work, by person; dates that are over are left out.</summary>
public sealed class ListUnavailableTimes(Operations operations)
{
    public Task<Outcome<ListPage<UnavailableLine>>> ExecuteAsync(ListQuery query, CancellationToken cancellation = default) =>
        operations.ReadAsync<ListPage<UnavailableLine>>(Permission.DecideRequests, async scope =>
        {
            var since = (await scope.SiteAsync()).Time().Day(scope.Now).AddDays(-1);
            var lines = Lines(scope.Db).Where(line => line.Date == null || line.Date >= since).WhereContains(query.Search, line => line.Person);
            if (query.Filter("kind") is { } kind)
                lines = kind == "weekly" ? lines.Where(line => line.Date == null) : lines.Where(line => line.Date != null);
            return await lines.By(line => line.Person.ToLower(), query.Descending).ThenBy(line => line.Date).ThenBy(line => line.Id)
                .PageAsync(query, scope.Cancellation);
        }, cancellation);

    private static IQueryable<UnavailableLine> Lines(AppDbContext db) =>
        from time in db.UnavailableTimes
        join employee in db.Employees on time.EmployeeId equals employee.Id
        where employee.Active
        select new UnavailableLine
        {
            Id = time.Id,
            Person = employee.Name,
            Date = time.Date,
            Weekday = time.Weekday,
            From = time.From,
            Until = time.Until,
            Note = time.Note,
        };
}
