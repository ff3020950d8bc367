using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>What a copy brought over.</summary>
/// <param name="ScheduleId">The filled schedule.</param>
/// <param name="Start">Its first day.</param>
/// <param name="Shifts">Shifts copied.</param>
/// <param name="Assignments">Assignments copied.</param>
/// <param name="Skipped">One sentence for each shift or assignment left out.</param>
public sealed record Copied(Guid ScheduleId, DateOnly Start, int Shifts, int Assignments, IReadOnlyList<string> Skipped);

/// <summary>
/// Fills a period with the shifts of another one of the same location, day by day; on request with the people, as far as
/// they may still work there. The period is created when it does not exist.
/// </summary>
public sealed class CopyWeek(Operations operations)
{
    /// <param name="sourceId">The schedule to copy.</param>
    /// <param name="day">A day of the period to fill.</param>
    /// <param name="withAssignments">Whether people are copied, too.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public Task<Outcome<Copied>> ExecuteAsync(Guid sourceId, DateOnly day, bool withAssignments, CancellationToken cancellation = default) =>
        operations.WriteAsync(Permission.EditSchedules, async Task<Outcome<Copied>> (scope) =>
        {
            if (await scope.Db.Schedules.AsNoTracking().SingleOrDefaultAsync(schedule => schedule.Id == sourceId, scope.Cancellation) is not { } source)
                return Outcome.NotFound;
            var opened = await TargetAsync(scope, source, day);
            if (opened.Value is not { } target)
                return opened.Failure();

            var site = await scope.SiteAsync();
            var copy = new ShiftCopy(scope, site, source, target);
            await copy.CopyShiftsAsync();
            if (copy.Shifts == 0)
                return new Refusal("There is nothing to copy: none of that week's shifts can stand in this one.");
            await scope.Db.SaveChangesAsync(scope.Cancellation);
            if (withAssignments && await copy.CopyAssignmentsAsync() is { } failure)
                return failure;

            var format = SiteFormat.For(site);
            var result = new Copied(target.Id, target.StartDate, copy.Shifts, copy.Assignments, copy.Skipped);
            scope.Record(nameof(CopyWeek), nameof(Schedule), target.Id,
                $"{format.Period(target.StartDate, target.Days)} filled from {format.Period(source.StartDate, source.Days)}: "
                + $"{Wording.Count(result.Shifts, "shift", "shifts")}, {Wording.Count(result.Assignments, "assignment", "assignments")}", after: result);
            scope.Changed(target);
            return result;
        }, cancellation);

    private static async Task<Outcome<Schedule>> TargetAsync(WriteScope scope, Schedule source, DateOnly day)
    {
        if (!SchedulePeriods.IsPlannable(day) || await scope.ScheduleOnAsync(source.LocationId, day) is not { } target)
            return await CreateSchedule.StartAsync(scope, source.LocationId, day, source.Days);
        if (target.WhyNotEditable() is { } refusal)
            return refusal;
        var shifts = await scope.Db.PlannedShifts.CountAsync(shift => shift.ScheduleId == target.Id, scope.Cancellation);
        return shifts == 0
            ? target
            : new Refusal($"This week already has {Wording.Count(shifts, "shift", "shifts")}. Clear it first; a copy does not mix with what is there.");
    }
}
