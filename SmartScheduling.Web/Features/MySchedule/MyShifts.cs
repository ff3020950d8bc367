using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.MySchedule;

/// <summary>The one place that says which shifts an employee sees: the own ones of published weeks, and nothing else.</summary>
internal static class MyShifts
{
    public static IQueryable<MyShift> Of(AppDbContext db, Guid employeeId, Func<IQueryable<ShiftAssignment>, IQueryable<ShiftAssignment>> narrow) =>
        from own in narrow(db.ShiftAssignments.Where(assignment => assignment.EmployeeId == employeeId))
        join week in db.Schedules on own.ScheduleId equals week.Id
        where week.State == ScheduleState.Published
        join shift in db.PlannedShifts on own.PlannedShiftId equals shift.Id
        join role in db.JobRoles on own.JobRoleId equals role.Id
        join location in db.Locations on week.LocationId equals location.Id
        orderby own.Start
        select new MyShift(own.Id, shift.Date, shift.Name, shift.Kind, shift.Colour, shift.Start, shift.End, role.Name, location.Name);
}
