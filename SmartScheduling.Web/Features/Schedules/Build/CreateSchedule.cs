using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Schedules.Build;

public sealed record NewSchedule(Guid Id, DateOnly Start, int Days, int Shifts);

/// <summary>Creates the schedule of a period with the shifts of a plan, all in one transaction.</summary>
public sealed class CreateSchedule(Operations operations)
{
    /// <param name="locationId">Where.</param>
    /// <param name="day">First day; whole weeks begin on the site's first weekday instead.</param>
    /// <param name="days">Length, a week by default.</param>
    /// <param name="cells">Templates placed on days; may be empty.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public Task<Outcome<NewSchedule>> ExecuteAsync(
        Guid locationId, DateOnly day, int days, IReadOnlyList<PlanCell> cells, CancellationToken cancellation = default) =>
        operations.WriteAsync(Permission.EditSchedules, scope => CreateAsync(scope, locationId, day, days, cells), cancellation);

    internal static async Task<Outcome<NewSchedule>> CreateAsync(
        WriteScope scope, Guid locationId, DateOnly day, int days, IReadOnlyList<PlanCell> cells)
    {
        var started = await StartAsync(scope, locationId, day, days);
        if (started.Value is not { } schedule)
            return started.Failure();
        var site = await scope.SiteAsync();
        var arranged = await new ShiftArrangement(scope, site, schedule).ApplyAsync(cells, mayUnassign: 0);
        if (arranged.Value is not { } result)
            return arranged.Failure();
        var period = SiteFormat.For(site).Period(schedule.StartDate, schedule.Days);
        scope.Record(nameof(CreateSchedule), nameof(Schedule), schedule.Id, $"{period} created with {Wording.Count(result.Added, "shift", "shifts")}",
            after: new { schedule.LocationId, schedule.StartDate, schedule.Days, Shifts = result.Added });
        scope.Announce(new ScheduleChanged(schedule.Id));
        return new NewSchedule(schedule.Id, schedule.StartDate, schedule.Days, result.Added);
    }

    /// <summary>Adds an empty schedule to the context, unless its period is taken or makes no sense.</summary>
    internal static async Task<Outcome<Schedule>> StartAsync(WriteScope scope, Guid locationId, DateOnly day, int days)
    {
        if (days is < 1 or > Schedule.LongestDays)
            return new Refusal($"A period lasts between 1 and {Schedule.LongestDays} days.", nameof(Schedule.Days));
        if (!SchedulePeriods.IsPlannable(day))
            return new Refusal("Choose a day of this century or the next.", nameof(Schedule.StartDate));
        if (await scope.Db.Locations.AsNoTracking().SingleOrDefaultAsync(place => place.Id == locationId, scope.Cancellation) is not { } location)
            return Outcome.NotFound;
        if (!location.Active)
            return new Refusal($"{location.Name} is no longer in use.", nameof(Schedule.LocationId));
        var site = await scope.SiteAsync();
        var start = site.StartOf(day, days);
        if (await scope.ScheduleOverlappingAsync(locationId, start, days) is { } other)
        {
            return new Refusal($"{location.Name} already has a schedule for {SiteFormat.For(site).Period(other.StartDate, other.Days)}. "
                + "Open that one, or choose days that are still free.", nameof(Schedule.StartDate));
        }

        var schedule = new Schedule { LocationId = locationId, StartDate = start, Days = days };
        scope.Db.Schedules.Add(schedule);
        return schedule;
    }
}
