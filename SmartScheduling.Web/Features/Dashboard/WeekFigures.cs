using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Dashboard;

/// <summary>How far a week is, counted from its rows.</summary>
/// <param name="Required">Places to fill.</param>
/// <param name="Filled">Places filled; people beyond the count of their position fill none.</param>
/// <param name="NeededMinutes">Working time that the places ask for.</param>
/// <param name="PlannedMinutes">Working time of everybody assigned.</param>
/// <param name="Cost">Wages for it, without surcharges.</param>
public sealed record WeekFigures(int Required, int Filled, int NeededMinutes, int PlannedMinutes, decimal Cost)
{
    public static readonly WeekFigures None = new(0, 0, 0, 0, 0);

    public int Open => Required - Filled;

    /// <summary>The figures of each schedule that has shifts.</summary>
    public static async Task<IReadOnlyDictionary<Guid, WeekFigures>> ReadAsync(ReadScope scope, IReadOnlyList<Guid> schedules)
    {
        var positions = await scope.Db.PlannedShifts
            .Where(shift => schedules.Contains(shift.ScheduleId))
            .SelectMany(shift => shift.Requirements, (shift, required) => new { shift.ScheduleId, shift.Id, shift.Start, shift.End, required.JobRoleId, required.Count })
            .ToListAsync(scope.Cancellation);
        var work = await scope.Db.ShiftAssignments
            .Where(assignment => schedules.Contains(assignment.ScheduleId))
            .Join(scope.Db.Employees, assignment => assignment.EmployeeId, person => person.Id, (assignment, person) => new
            {
                assignment.ScheduleId,
                assignment.PlannedShiftId,
                assignment.JobRoleId,
                assignment.Start,
                assignment.End,
                person.Contract.WagePerHour,
            })
            .ToListAsync(scope.Cancellation);

        var assigned = work.CountBy(one => (one.PlannedShiftId, one.JobRoleId)).ToDictionary();
        var worked = work.ToLookup(one => one.ScheduleId, one => (Minutes: Minutes(one.Start, one.End), one.WagePerHour));
        return positions.GroupBy(position => position.ScheduleId).ToDictionary(week => week.Key, week => new WeekFigures(
            week.Sum(position => position.Count),
            week.Sum(position => Math.Min(position.Count, assigned.GetValueOrDefault((position.Id, position.JobRoleId)))),
            week.Sum(position => position.Count * Minutes(position.Start, position.End)),
            worked[week.Key].Sum(one => one.Minutes),
            worked[week.Key].Sum(one => one.WagePerHour * one.Minutes / 60)));
    }

    private static int Minutes(DateTime start, DateTime end) => (int)(end - start).TotalMinutes;
}
