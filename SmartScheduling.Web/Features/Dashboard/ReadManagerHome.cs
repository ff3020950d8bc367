using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Dashboard;

/// <summary>The weeks around today with their figures, what waits for a decision, and the latest optimizations.</summary>
public sealed class ReadManagerHome(Operations operations, TimeProvider clock)
{
    /// <summary>This week and the three after it.</summary>
    public const int Weeks = 4;

    /// <summary>How many requests are listed.</summary>
    public const int Listed = 5;

    public Task<Outcome<ManagerHomeView>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<ManagerHomeView>(Permission.ViewSchedules, async scope =>
        {
            var site = await scope.SiteAsync();
            var today = site.Time().Today(clock);
            var locations = await scope.Db.Locations.Where(location => location.Active).OrderBy(location => location.Name).ToListAsync(scope.Cancellation);
            var pending = scope.Db.TimeOffRequests.Where(request => request.State == TimeOffState.Pending);
            return new(
                today,
                await StartAsync(scope, locations.Count > 0),
                await WeeksAsync(scope, site, locations, today),
                await pending.CountAsync(scope.Cancellation),
                await RequestsAsync(scope, pending),
                await ListLatestRuns.ReadAsync(scope));
        }, cancellation);

    private static async Task<SiteStart> StartAsync(ReadScope scope, bool locations) => new(
        locations,
        await scope.Db.JobRoles.AnyAsync(role => role.Active, scope.Cancellation),
        await scope.Db.Employees.AnyAsync(person => person.Active, scope.Cancellation),
        await scope.Db.ShiftTemplates.AnyAsync(template => template.Active, scope.Cancellation));

    private static async Task<List<HomeWeek>> WeeksAsync(ReadScope scope, SiteSettings site, List<Location> locations, DateOnly today)
    {
        var first = site.WeekOf(today);
        var end = first.AddDays(Weeks * Schedule.DaysOfAWeek);
        var ids = locations.ConvertAll(location => location.Id);
        var earliest = first.AddDays(-Schedule.LongestDays);
        var schedules = (await scope.Db.Schedules
            .Where(schedule => ids.Contains(schedule.LocationId) && schedule.StartDate < end && schedule.StartDate > earliest)
            .ToListAsync(scope.Cancellation)).FindAll(schedule => schedule.EndDate > first);
        var figures = await WeekFigures.ReadAsync(scope, schedules.ConvertAll(schedule => schedule.Id));
        var published = schedules.FindAll(schedule => schedule.State == ScheduleState.Published && Attention.Concerns(schedule.StartDate, today));
        var absent = await HomeAbsence.ReadAsync(scope, site.Time(), published.ConvertAll(schedule => schedule.Id));

        var planned = from schedule in schedules
                      select new HomeWeek(schedule.LocationId, locations.Find(location => location.Id == schedule.LocationId)!.Name, schedule.StartDate, schedule.Days,
                          schedule.Id, schedule.State, figures.GetValueOrDefault(schedule.Id, WeekFigures.None))
                      { Absent = [.. absent[schedule.Id]] };
        var missing = from number in Enumerable.Range(0, Weeks)
                      let start = first.AddDays(number * Schedule.DaysOfAWeek)
                      from location in locations
                      where !schedules.Exists(schedule => schedule.LocationId == location.Id && schedule.StartDate < start.AddDays(Schedule.DaysOfAWeek) && schedule.EndDate > start)
                      select new HomeWeek(location.Id, location.Name, start, Schedule.DaysOfAWeek, null, null, WeekFigures.None);
        return [.. planned.Concat(missing).OrderBy(week => week.Start).ThenBy(week => week.Location, StringComparer.CurrentCulture)];
    }

    private static Task<List<HomeRequest>> RequestsAsync(ReadScope scope, IQueryable<TimeOffRequest> pending) => pending
        .OrderBy(request => request.FirstDay).ThenBy(request => request.RequestedAt)
        .Take(Listed)
        .Join(scope.Db.Employees, request => request.EmployeeId, person => person.Id,
            (request, person) => new HomeRequest(request.Id, person.Name, request.FirstDay, request.LastDay, request.Reason))
        .ToListAsync(scope.Cancellation);
}
