using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Optimization.Runs;

/// <summary>A line of the history, with the week it is about.</summary>
public sealed record RunRow(RunFacts Run, DateOnly WeekStart, int WeekDays, string Location);

/// <summary>Every optimization, the newest first.</summary>
public sealed class ListRuns(Operations operations)
{
    public const string StateFilter = "state";
    public const string PresetFilter = "preset";
    public const string PurposeFilter = "for";
    public const string WeekFilter = "week";

    public Task<Outcome<ListPage<RunRow>>> ExecuteAsync(ListQuery query, CancellationToken cancellation = default) =>
        operations.ReadAsync<ListPage<RunRow>>(Permission.Optimize, async scope =>
        {
            var db = scope.Db;
            var page = await Ordered(Narrowed(db.SchedulingRuns, query), query).PageAsync(query, scope.Cancellation);
            var facts = await RunFacts.OfAsync(db, page.Items, scope.Cancellation);
            var weekIds = page.Items.Select(run => run.ScheduleId).Distinct().ToList();
            var weeks = await db.Schedules.Where(schedule => weekIds.Contains(schedule.Id))
                .Join(db.Locations, schedule => schedule.LocationId, location => location.Id,
                    (schedule, location) => new { schedule.Id, schedule.StartDate, schedule.Days, location.Name })
                .ToDictionaryAsync(week => week.Id, scope.Cancellation);
            return new([.. facts.Select(run => new RunRow(
                run, weeks[run.ScheduleId].StartDate, weeks[run.ScheduleId].Days, weeks[run.ScheduleId].Name))], page.Total);
        }, cancellation);

    private static IQueryable<SchedulingRun> Narrowed(IQueryable<SchedulingRun> runs, ListQuery query)
    {
        runs = runs.WhereContains(query.Search, run => run.RequestedBy + " " + run.Preset);
        if (Enum.TryParse<RunState>(query.Filter(StateFilter), out var state))
            runs = runs.Where(run => run.State == state);
        if (Enum.TryParse<RunPurpose>(query.Filter(PurposeFilter), out var purpose))
            runs = runs.Where(run => run.Purpose == purpose);
        if (query.Filter(PresetFilter) is { } preset)
            runs = runs.Where(run => run.Preset == preset);
        if (query.FilterId(WeekFilter) is { } week)
            runs = runs.Where(run => run.ScheduleId == week);
        return runs;
    }

    private static IQueryable<SchedulingRun> Ordered(IQueryable<SchedulingRun> runs, ListQuery query) => (query.Sort switch
    {
        "who" => runs.By(run => run.RequestedBy.ToLower(), query.Descending),
        "preset" => runs.By(run => run.Preset.ToLower(), query.Descending),
        "state" => runs.By(run => run.State, query.Descending),
        "score" => runs.By(run => run.Hard, query.Descending).ThenBy(run => run.Uncovered).ThenBy(run => run.Soft),
        _ => runs.By(run => run.RequestedAt, query.Descending),
    }).ThenByDescending(run => run.Id);
}
