using System.Globalization;
using SmartScheduling.Domain.Activity;
using SmartScheduling.Domain.Time;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Activity;

public sealed record ActivityRow(Guid Id, DateTime At, string Who, string Action, string Subject, string Summary);

/// <summary>What was done on the site, the latest first.</summary>
public sealed class ListActivity(Operations operations)
{
    public const string Who = "who";
    public const string Action = "action";
    public const string Subject = "subject";
    public const string From = "from";
    public const string Until = "until";

    public Task<Outcome<ListPage<ActivityRow>>> ExecuteAsync(ListQuery query, CancellationToken cancellation = default) =>
        operations.ReadAsync<ListPage<ActivityRow>>(Permission.ViewActivity, async scope =>
        {
            var time = (await scope.SiteAsync()).Time();
            var entries = Chosen(scope.Db.Activity, query, time);

            // Ids are made in order of time, so they settle what happened within one write.
            return await entries.By(entry => entry.At, query.Sort is null || query.Descending).ThenByDescending(entry => entry.Id)
                .Select(entry => new ActivityRow(entry.Id, entry.At, entry.Who, entry.Action, entry.Subject, entry.Summary))
                .PageAsync(query, scope.Cancellation);
        }, cancellation);

    private static IQueryable<ActivityEntry> Chosen(IQueryable<ActivityEntry> entries, ListQuery query, SiteTime time)
    {
        entries = entries.WhereContains(query.Search, entry => entry.Summary + " " + entry.Who);
        if (query.Filter(Who) is { } who)
            entries = entries.Where(entry => entry.Who == who);
        if (query.Filter(Action) is { } action)
            entries = entries.Where(entry => entry.Action == action);
        if (query.Filter(Subject) is { } subject)
            entries = entries.Where(entry => entry.Subject == subject);
        if (Day(query, From) is { } first)
        {
            var start = time.StartOf(first);
            entries = entries.Where(entry => entry.At >= start);
        }

        if (Day(query, Until) is { } last && last < DateOnly.MaxValue)
        {
            var end = time.StartOf(last.AddDays(1));
            entries = entries.Where(entry => entry.At < end);
        }

        return entries;
    }

    // Years that clocks cannot turn into instants near the ends of the calendar are no filter that anybody means.
    private static DateOnly? Day(ListQuery query, string filter) =>
        DateOnly.TryParseExact(query.Filter(filter), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9999 ? day : null;
}
