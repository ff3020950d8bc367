using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>The plan of the period that a day lies in, or of the one that could be created there.</summary>
public sealed class ReadWeekPlan(Operations operations)
{
    /// <param name="locationId">The first location by name when null.</param>
    /// <param name="day">Any day of the period.</param>
    /// <param name="days">Length of the period if it is still to be created.</param>
    /// <param name="cancellation">Ends the read.</param>
    public Task<Outcome<WeekPlan>> ExecuteAsync(
        Guid? locationId, DateOnly day, int days = Schedule.DaysOfAWeek, CancellationToken cancellation = default) =>
        operations.ReadAsync(Permission.ViewSchedules, scope => ReadAsync(scope, locationId, day, days), cancellation);

    private static async Task<WeekPlan?> ReadAsync(ReadScope scope, Guid? locationId, DateOnly day, int days)
    {
        if (!SchedulePeriods.IsPlannable(day) || days is < 1 or > Schedule.LongestDays)
            return null;
        var locations = await scope.Db.Locations
            .Where(location => location.Active || location.Id == locationId)
            .OrderBy(location => location.Name)
            .Select(location => new PlanLocation(location.Id, location.Name))
            .ToListAsync(scope.Cancellation);
        if ((locationId is null ? locations.FirstOrDefault() : locations.Find(location => location.Id == locationId)) is not { } chosen)
            return null;

        var site = await scope.SiteAsync();
        var schedule = await scope.ScheduleOnAsync(chosen.Id, day);
        var start = schedule?.StartDate ?? site.StartOf(day, days);
        var length = schedule?.Days ?? days;
        var taken = schedule is null ? await scope.ScheduleOverlappingAsync(chosen.Id, start, length) : null;
        var shifts = schedule is null ? [] : await ShiftsAsync(scope, schedule.Id);
        var capacity = await StaffCapacity.ReadAsync(scope, start, length);
        return new()
        {
            Site = site,
            Locations = locations,
            Location = chosen,
            Start = start,
            Days = length,
            Schedule = schedule is null ? null : new(schedule.Id, schedule.Version, schedule.State),
            Taken = taken is null ? null : new(taken.StartDate, taken.Days),
            Templates = await TemplatesAsync(scope, chosen.Id, [.. shifts.Where(shift => shift.TemplateId is not null).Select(shift => shift.TemplateId!.Value).Distinct()]),
            Shifts = shifts,
            Roles = await RolesAsync(scope, capacity),
            Capacity = capacity,
        };
    }

    private static async Task<List<PlanShift>> ShiftsAsync(ReadScope scope, Guid scheduleId)
    {
        var rows = await scope.Db.PlannedShifts
            .Include(shift => shift.Requirements).Include(shift => shift.Assignments).AsSplitQuery()
            .Where(shift => shift.ScheduleId == scheduleId)
            .OrderBy(shift => shift.Start).ThenBy(shift => shift.Name)
            .ToListAsync(scope.Cancellation);
        return rows.ConvertAll(shift => new PlanShift(
            shift.Id, shift.ShiftTemplateId, shift.Date, shift.Name, shift.StartTime, shift.EndTime, shift.Range.Minutes, shift.Kind, shift.Colour,
            shift.Priority, [.. shift.Requirements.Select(required => new RoleCount(required.JobRoleId, required.Count))], shift.Assignments.Count));
    }

    private static Task<List<PlanTemplate>> TemplatesAsync(ReadScope scope, Guid locationId, Guid[] used) =>
        scope.Db.ShiftTemplates
            .Where(template => template.LocationId == locationId && (template.Active || used.Contains(template.Id)))
            .OrderBy(template => template.StartTime).ThenBy(template => template.Name)
            .Select(template => new PlanTemplate(
                template.Id, template.Name, template.StartTime, template.EndTime, template.Colour, template.Weekdays, template.Active,
                template.Requirements.Select(required => new RoleCount(required.JobRoleId, required.Count)).ToList()))
            .ToListAsync(scope.Cancellation);

    private static async Task<List<PlanRole>> RolesAsync(ReadScope scope, StaffCapacity capacity) =>
        (await scope.Db.JobRoles.OrderBy(role => role.Name).ToListAsync(scope.Cancellation))
            .ConvertAll(role => new PlanRole(role.Id, role.Name, role.Code, role.Active, capacity.Holders.GetValueOrDefault(role.Id)));
}
