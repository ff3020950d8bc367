using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.People;

/// <summary>What a person works in one week of published schedules.</summary>
/// <param name="Start">First day of the week.</param>
/// <param name="Minutes">Length of all shifts that start in the week.</param>
/// <param name="Shifts">How many they are.</param>
/// <param name="Nights">How many of them are nights.</param>
/// <param name="Weekend">Whether one of them starts on a Saturday or a Sunday.</param>
public sealed record PersonWeek(DateOnly Start, int Minutes, int Shifts, int Nights, bool Weekend);

/// <summary>Hours, nights and weekends of a person by week, the latest first; weeks without a shift in between included.</summary>
public sealed class ReadPersonHistory(Operations operations)
{
    /// <summary>How many weeks back, this one included.</summary>
    public const int Weeks = 26;

    public Task<Outcome<IReadOnlyList<PersonWeek>>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.ReadAsync<IReadOnlyList<PersonWeek>>(Permission.ViewPeople, async scope =>
        {
            if (!await scope.Db.Employees.AnyAsync(person => person.Id == id, scope.Cancellation))
                return null;
            var site = await scope.SiteAsync();
            var since = site.WeekOf(site.Time().Day(scope.Now)).AddDays(-Schedule.DaysOfAWeek * (Weeks - 1));
            var worked = await (
                from assignment in scope.Db.ShiftAssignments
                join shift in scope.Db.PlannedShifts on assignment.PlannedShiftId equals shift.Id
                join schedule in scope.Db.Schedules on assignment.ScheduleId equals schedule.Id
                where assignment.EmployeeId == id && schedule.State == ScheduleState.Published && shift.Date >= since
                select new Worked(shift.Date, shift.Kind, assignment.Start, assignment.End)).ToListAsync(scope.Cancellation);
            return Filled([.. worked.GroupBy(shift => site.WeekOf(shift.Date)).Select(week => Week(week.Key, [.. week]))]);
        }, cancellation);

    private static PersonWeek Week(DateOnly start, IReadOnlyCollection<Worked> shifts) => new(
        start,
        shifts.Sum(shift => (int)(shift.End - shift.Start).TotalMinutes),
        shifts.Count,
        shifts.Count(shift => shift.Kind == ShiftKind.Night),
        shifts.Any(shift => shift.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));

    private static List<PersonWeek> Filled(List<PersonWeek> weeks)
    {
        if (weeks.Count == 0)
            return [];
        var (first, last) = (weeks.Min(week => week.Start), weeks.Max(week => week.Start));
        var byStart = weeks.ToDictionary(week => week.Start);
        return [.. Enumerable.Range(0, (last.DayNumber - first.DayNumber) / Schedule.DaysOfAWeek + 1)
            .Select(back => last.AddDays(-Schedule.DaysOfAWeek * back))
            .Select(start => byStart.GetValueOrDefault(start) ?? new(start, 0, 0, 0, false))];
    }

    private sealed record Worked(DateOnly Date, ShiftKind Kind, DateTime Start, DateTime End);
}
