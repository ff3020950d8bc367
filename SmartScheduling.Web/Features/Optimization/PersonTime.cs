using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Time;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>Turns stored instants and local days into the solver's days and minutes since the period's first local midnight.</summary>
internal sealed class PersonTime(WeekRows rows)
{
    private const int MinutesOfADay = 1440;

    private readonly SiteTime _time = rows.Site.Time();
    private readonly DateTime _origin = rows.Site.Time().StartOf(rows.Schedule.StartDate);

    // Asked for every person, so found by person.
    private readonly ILookup<Guid, TimeOffRequest> _off = rows.TimeOff.ToLookup(request => request.EmployeeId);
    private readonly ILookup<Guid, OtherWork> _elsewhere = rows.Elsewhere.ToLookup(work => work.EmployeeId);
    private readonly ILookup<Guid, UnavailableTime> _unavailable = rows.Unavailable.ToLookup(time => time.EmployeeId);
    private readonly ILookup<Guid, ShiftAssignment> _settled = rows.Shifts.Where(shift => shift.Start <= rows.SettledUntil)
        .SelectMany(shift => shift.Assignments).ToLookup(assignment => assignment.EmployeeId);

    public int Day(DateOnly date) => date.DayNumber - rows.Schedule.StartDate.DayNumber;

    public int Minute(DateTime instant) => (int)(instant - _origin).TotalMinutes;

    /// <summary>Only the days on which the clocks change.</summary>
    public Dictionary<DateOnly, int> DayLengths() => Enumerable.Range(-rows.DaysBefore, rows.Schedule.Days + rows.DaysBefore)
        .Select(rows.Schedule.StartDate.AddDays)
        .Select(date => (Date: date, Minutes: (int)(_time.StartOf(date.AddDays(1)) - _time.StartOf(date)).TotalMinutes))
        .Where(day => day.Minutes != MinutesOfADay)
        .ToDictionary(day => day.Date, day => day.Minutes);

    /// <summary>
    /// Approved time off, and shifts that are already planned for after the period: nobody can be in two places. Not the
    /// hours of a shift that had begun before somebody was found to be away: that is no fault of whoever plans what follows.
    /// </summary>
    public IReadOnlyList<MinuteRange> Off(Guid employeeId) =>
    [
        .. _settled[employeeId].Aggregate(
            _off[employeeId].Select(request => new MinuteRange(Minute(_time.StartOf(request.FirstDay)), Minute(_time.StartOf(request.LastDay.AddDays(1))))),
            (off, worked) => off.SelectMany(range => range.Without(Minute(worked.Start), Minute(worked.End)))),
        .. _elsewhere[employeeId].Where(work => work.Date >= rows.Schedule.EndDate)
            .Select(work => new MinuteRange(Minute(work.Start), Minute(work.End))),
    ];

    /// <summary>From the evening before, because what is unavailable then may reach into the first day.</summary>
    public IReadOnlyList<MinuteRange> Unavailable(Guid employeeId) =>
    [
        .. from time in _unavailable[employeeId]
           from day in Enumerable.Range(-1, rows.Schedule.Days + 2)
           let date = rows.Schedule.StartDate.AddDays(day)
           where time.StartsOn(date)
           let range = time.On(date, _time)
           select new MinuteRange(Minute(range.Start), Minute(range.End)),
    ];

    public IReadOnlyList<PastShiftInput> History(Guid employeeId) =>
    [
        .. _elsewhere[employeeId].Where(work => work.Date < rows.Schedule.StartDate)
            .Select(work => new PastShiftInput(Day(work.Date), Minute(work.Start), Minute(work.End), (int)work.Kind, work.Name)),
    ];
}
