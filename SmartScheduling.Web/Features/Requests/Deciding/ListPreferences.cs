using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Requests.Deciding;

public sealed record PreferenceLine
{
    public Guid Id { get; init; }

    public required string Person { get; init; }

    public bool Wanted { get; init; }

    public int Weight { get; init; }

    public string? TemplateName { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public TimeOnly? From { get; init; }

    public TimeOnly? Until { get; init; }
}

/// <summary>Everyone's preferences, by person, the weightiest first.</summary>
public sealed class ListPreferences(Operations operations)
{
    public Task<Outcome<ListPage<PreferenceLine>>> ExecuteAsync(ListQuery query, CancellationToken cancellation = default) =>
        operations.ReadAsync<ListPage<PreferenceLine>>(Permission.DecideRequests,
            async scope => await Order(Narrow(Lines(scope.Db), query), query).PageAsync(query, scope.Cancellation), cancellation);

    private static IQueryable<PreferenceLine> Lines(AppDbContext db) =>
        from preference in db.Preferences
        join employee in db.Employees on preference.EmployeeId equals employee.Id
        where employee.Active
        join template in db.ShiftTemplates on preference.ShiftTemplateId equals template.Id into named
        from template in named.DefaultIfEmpty()
        select new PreferenceLine
        {
            Id = preference.Id,
            Person = employee.Name,
            Wanted = preference.Wanted,
            Weight = preference.Weight,
            TemplateName = template!.Name,
            Weekday = preference.Weekday,
            From = preference.From,
            Until = preference.Until,
        };

    private static IQueryable<PreferenceLine> Narrow(IQueryable<PreferenceLine> lines, ListQuery query)
    {
        lines = lines.WhereContains(query.Search, line => line.Person);
        return query.Filter("wanted") switch
        {
            "yes" => lines.Where(line => line.Wanted),
            "no" => lines.Where(line => !line.Wanted),
            _ => lines,
        };
    }

    private static IQueryable<PreferenceLine> Order(IQueryable<PreferenceLine> lines, ListQuery query) => query.Sort switch
    {
        "weight" => lines.By(line => line.Weight, query.Descending).ThenBy(line => line.Person.ToLower()).ThenBy(line => line.Id),
        _ => lines.By(line => line.Person.ToLower(), query.Descending).ThenByDescending(line => line.Weight).ThenBy(line => line.Id),
    };
}
