using System.Globalization;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Requests.Deciding;

/// <summary>A line of the queue.</summary>
public sealed record TimeOffLine
{
    public Guid Id { get; init; }

    public Guid EmployeeId { get; init; }

    public required string Person { get; init; }

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }

    public required string Reason { get; init; }

    public TimeOffState State { get; init; }

    public DateTime RequestedAt { get; init; }
}

/// <summary>Everyone's requests: those to decide first, the soonest on top; then the decided ones, the latest days on top.</summary>
public sealed class ListTimeOffRequests(Operations operations)
{
    public const string State = "state", From = "from", Until = "until", Person = "person";

    public Task<Outcome<ListPage<TimeOffLine>>> ExecuteAsync(ListQuery query, CancellationToken cancellation = default) =>
        operations.ReadAsync<ListPage<TimeOffLine>>(Permission.DecideRequests,
            async scope => await Order(Narrow(Lines(scope.Db), query), query).PageAsync(query, scope.Cancellation), cancellation);

    private static IQueryable<TimeOffLine> Lines(AppDbContext db) =>
        from request in db.TimeOffRequests
        join employee in db.Employees on request.EmployeeId equals employee.Id
        select new TimeOffLine
        {
            Id = request.Id,
            EmployeeId = employee.Id,
            Person = employee.Name,
            FirstDay = request.FirstDay,
            LastDay = request.LastDay,
            Reason = request.Reason,
            State = request.State,
            RequestedAt = request.RequestedAt,
        };

    private static IQueryable<TimeOffLine> Narrow(IQueryable<TimeOffLine> lines, ListQuery query)
    {
        lines = lines.WhereContains(query.Search, line => line.Person);
        if (query.FilterId(Person) is { } person)
            lines = lines.Where(line => line.EmployeeId == person);
        if (Enum.TryParse<TimeOffState>(query.Filter(State), out var state))
            lines = lines.Where(line => line.State == state);
        if (Day(query, From) is { } from)
            lines = lines.Where(line => line.LastDay >= from);
        if (Day(query, Until) is { } until)
            lines = lines.Where(line => line.FirstDay <= until);
        return lines;
    }

    private static IQueryable<TimeOffLine> Order(IQueryable<TimeOffLine> lines, ListQuery query) => query.Sort switch
    {
        "person" => lines.By(line => line.Person.ToLower(), query.Descending).ThenBy(line => line.FirstDay).ThenBy(line => line.Id),
        "days" => lines.By(line => line.FirstDay, query.Descending).ThenBy(line => line.Id),
        "asked" => lines.By(line => line.RequestedAt, query.Descending).ThenBy(line => line.Id),
        _ => lines
            .OrderBy(line => line.State == TimeOffState.Pending ? 0 : 1)
            .ThenBy(line => line.State == TimeOffState.Pending ? line.FirstDay : DateOnly.MinValue)
            .ThenByDescending(line => line.FirstDay).ThenBy(line => line.Id),
    };

    private static DateOnly? Day(ListQuery query, string filter) =>
        DateOnly.TryParseExact(query.Filter(filter), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
