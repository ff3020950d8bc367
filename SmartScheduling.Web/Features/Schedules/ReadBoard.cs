using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules;

/// <summary>Reads the week of a location for the schedule page.</summary>
public sealed class ReadBoard(Operations operations)
{
    /// <summary>
    /// The week that <paramref name="day"/> lies in, this week when null, at <paramref name="locationId"/>, the first
    /// location when null. Not found when there is no such location, or none at all.
    /// </summary>
    public Task<Outcome<Board>> ExecuteAsync(DateOnly? day, Guid? locationId, CancellationToken cancellation = default) =>
        operations.ReadAsync(Permission.ViewSchedules, async scope =>
        {
            // All of it from one state of the database, so that no assignment refers to a shift that is not there.
            await scope.Db.BeginSnapshotAsync(scope.Cancellation);
            return await new BoardRead(scope).ReadAsync(day, locationId);
        }, cancellation);
}

/// <summary>One read of one board: a few queries, each for one kind of row.</summary>
internal sealed class BoardRead(ReadScope scope)
{
    private readonly AppDbContext _db = scope.Db;
    private readonly CancellationToken _cancellation = scope.Cancellation;

    public async Task<Board?> ReadAsync(DateOnly? day, Guid? locationId)
    {
        var site = await scope.SiteAsync();
        var locations = await _db.Locations.Where(location => location.Active || location.Id == locationId)
            .OrderBy(location => location.Name).Select(location => new BoardLocation(location.Id, location.Name)).ToListAsync(_cancellation);
        if (locations.Find(location => locationId is null || location.Id == locationId) is not { } location)
            return null;
        var time = site.Time();
        var today = time.Day(scope.Now);
        var first = site.WeekOf(day ?? today);
        var week = new Week(first, time);
        var schedule = await ScheduleAsync(location.Id, week);
        var shifts = schedule is null ? [] : await ShiftsAsync(schedule.Id, week);
        var assignments = schedule is null ? [] : await AssignmentsAsync(schedule.Id, week);
        var people = await PeopleAsync(location.Id, week, shifts, assignments);
        var ids = people.ConvertAll(person => person.Id);
        return new()
        {
            Site = site,
            Today = today,
            Location = location,
            Locations = locations,
            FirstDay = first,
            Schedule = schedule,
            Roles = await _db.JobRoles.OrderBy(role => role.Name)
                .Select(role => new BoardRole(role.Id, role.Name, role.Code, role.Colour)).ToListAsync(_cancellation),
            People = people,
            Shifts = shifts,
            Assignments = assignments,
            TimeOff = await TimeOffAsync(ids, week),
            Unavailable = await UnavailableAsync(ids, week),
            Elsewhere = await ElsewhereAsync(ids, schedule?.Id, week),
        };
    }

    private async Task<BoardSchedule?> ScheduleAsync(Guid locationId, Week week) =>
        await scope.ScheduleOverlappingAsync(locationId, week.First, Week.DayCount) is { } found
            ? new(found.Id, found.StartDate, found.Days, found.State, found.Version, found.PublishedBy, found.PublishedAt)
            : null;

    private async Task<List<BoardShift>> ShiftsAsync(Guid scheduleId, Week week)
    {
        var rows = await _db.PlannedShifts
            .Where(shift => shift.ScheduleId == scheduleId && shift.Date >= week.First && shift.Date <= week.Last)
            .OrderBy(shift => shift.Start).ThenBy(shift => shift.Name).ThenBy(shift => shift.Id)
            .Include(shift => shift.Requirements).ToListAsync(_cancellation);
        return rows.ConvertAll(shift => new BoardShift(
            shift.Id, shift.ShiftTemplateId, shift.Date, shift.Name, shift.Kind, shift.Colour, shift.Priority, shift.StartTime, shift.EndTime,
            shift.Range.Minutes, [.. shift.Requirements.Where(required => required.Count > 0).Select(required => new BoardRequirement(required.JobRoleId, required.Count))]));
    }

    private Task<List<BoardAssignment>> AssignmentsAsync(Guid scheduleId, Week week) =>
        (from assignment in _db.ShiftAssignments
         join shift in _db.PlannedShifts on assignment.PlannedShiftId equals shift.Id
         where assignment.ScheduleId == scheduleId && shift.Date >= week.First && shift.Date <= week.Last
         orderby assignment.Start, assignment.Id
         select new BoardAssignment(assignment.PlannedShiftId, assignment.EmployeeId, assignment.JobRoleId, assignment.Locked)).ToListAsync(_cancellation);

    // Nobody belongs to a location; who is shown is who can work what is asked for there.
    private async Task<List<BoardPerson>> PeopleAsync(Guid locationId, Week week, List<BoardShift> shifts, List<BoardAssignment> assignments)
    {
        var usual = await _db.ShiftTemplates.Where(template => template.LocationId == locationId && template.Active)
            .SelectMany(template => template.Requirements).Select(required => required.JobRoleId).Distinct().ToListAsync(_cancellation);
        var roles = usual.Union(shifts.SelectMany(shift => shift.Requirements).Select(required => required.RoleId)).ToList();
        var assigned = assignments.Select(assignment => assignment.EmployeeId).Distinct().ToList();
        var rows = await _db.Employees
            .Where(person => assigned.Contains(person.Id)
                || (person.Active && person.EmployedFrom <= week.Last && (person.EmployedUntil == null || person.EmployedUntil >= week.First)
                    && person.JobRoles.Any(held => roles.Contains(held.JobRoleId))))
            .OrderBy(person => person.Name).ThenBy(person => person.Id)
            .Include(person => person.JobRoles).ToListAsync(_cancellation);
        return rows.ConvertAll(person => new BoardPerson(
            person.Id, person.Name, [.. person.JobRoles.Select(held => held.JobRoleId)], person.Contract, person.EmployedFrom, person.EmployedUntil, person.Active));
    }

    private Task<List<BoardTimeOff>> TimeOffAsync(List<Guid> people, Week week) =>
        _db.TimeOffRequests
            .Where(request => (request.State == TimeOffState.Approved || request.State == TimeOffState.Pending)
                && request.FirstDay <= week.Last && request.LastDay >= week.First && people.Contains(request.EmployeeId))
            .Select(request => new BoardTimeOff(request.EmployeeId, request.FirstDay, request.LastDay, request.State)).ToListAsync(_cancellation);

    private async Task<List<BoardUnavailable>> UnavailableAsync(List<Guid> people, Week week)
    {
        var rows = await _db.UnavailableTimes
            .Where(time => (time.Date == null || (time.Date >= week.First && time.Date <= week.Last)) && people.Contains(time.EmployeeId)).ToListAsync(_cancellation);
        return
        [
            .. from time in rows
               from day in week.Days
               where time.StartsOn(day)
               select new BoardUnavailable(time.EmployeeId, day, time.From, time.Until, time.Note),
        ];
    }

    private async Task<List<BoardElsewhere>> ElsewhereAsync(List<Guid> people, Guid? scheduleId, Week week)
    {
        var rows = await (
            from assignment in _db.ShiftAssignments
            join shift in _db.PlannedShifts on assignment.PlannedShiftId equals shift.Id
            join schedule in _db.Schedules on shift.ScheduleId equals schedule.Id
            join location in _db.Locations on schedule.LocationId equals location.Id
            where assignment.ScheduleId != scheduleId && assignment.Start >= week.Start && assignment.Start < week.End && people.Contains(assignment.EmployeeId)
            orderby assignment.Start
            select new { assignment.EmployeeId, shift.Date, location.Name, shift.StartTime, shift.EndTime, shift.Start, shift.End }).ToListAsync(_cancellation);
        return rows.ConvertAll(row => new BoardElsewhere(row.EmployeeId, row.Date, row.Name, row.StartTime, row.EndTime, (int)(row.End - row.Start).TotalMinutes));
    }

    private sealed record Week(DateOnly First, Domain.Time.SiteTime Time)
    {
        public const int DayCount = Domain.Schedules.Schedule.DaysOfAWeek;

        public DateOnly Last => First.AddDays(DayCount - 1);

        public DateTime Start { get; } = Time.StartOf(First);

        public DateTime End { get; } = Time.StartOf(First.AddDays(DayCount));

        public IEnumerable<DateOnly> Days => Enumerable.Range(0, DayCount).Select(First.AddDays);
    }
}
