using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.MySchedule;

/// <summary>One of the site's weeks with the caller's shifts in it.</summary>
public sealed record MyWeek(DateOnly Start, IReadOnlyList<MyShift> Shifts)
{
    public int Minutes => Shifts.Sum(shift => shift.Minutes);

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, 7).Select(Start.AddDays);

    public IEnumerable<MyShift> On(DateOnly day) => Shifts.Where(shift => shift.Date == day);
}

/// <summary>The weeks that were asked for, the next shift (or the one that is on), and where else there is something to see.</summary>
public sealed record MySchedule(
    DateOnly Today, DateTime Now, IReadOnlyList<MyWeek> Weeks, MyShift? Next, DateOnly? LastShiftBefore, DateOnly? FirstShiftAfter);

/// <summary>The caller's own shifts of published weeks.</summary>
public sealed class ReadMySchedule(Operations operations)
{
    public const int MostWeeks = 8;

    // Far enough for every shift that anybody plans, and safe to calculate with.
    private static readonly DateOnly First = new(2000, 1, 1), Last = new(2200, 1, 1);

    /// <param name="day">A day in the first week that is wanted; today when null.</param>
    /// <param name="weeks">How many weeks, 1 to <see cref="MostWeeks"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Outcome<MySchedule>> ExecuteAsync(DateOnly? day = null, int weeks = 1, CancellationToken cancellation = default) =>
        operations.ReadAsync<MySchedule>(Permission.OwnSchedule, async scope =>
        {
            if (scope.Caller.EmployeeId is not { } me)
                return null;
            var site = await scope.SiteAsync();
            var time = site.Time();
            var today = time.Day(scope.Now);
            var start = site.WeekOf(Clamp(day ?? today));
            var end = start.AddDays(7 * Math.Clamp(weeks, 1, MostWeeks));
            var (from, until) = (time.StartOf(start), time.StartOf(end));

            var shifts = await MyShifts.Of(scope.Db, me, all => all.Where(own => own.Start >= from && own.Start < until)).ToListAsync(scope.Cancellation);
            var next = await MyShifts.Of(scope.Db, me, all => all.Where(own => own.End > scope.Now)).FirstOrDefaultAsync(scope.Cancellation);
            var after = await MyShifts.Of(scope.Db, me, all => all.Where(own => own.Start >= until)).Select(shift => (DateOnly?)shift.Date).FirstOrDefaultAsync(scope.Cancellation);
            var before = await MyShifts.Of(scope.Db, me, all => all.Where(own => own.Start < from)).Select(shift => (DateOnly?)shift.Date).LastOrDefaultAsync(scope.Cancellation);
            return new(today, scope.Now, [.. Weeks(start, end).Select(week => new MyWeek(week, [.. shifts.Where(shift => site.WeekOf(shift.Date) == week)]))], next, before, after);
        }, cancellation);

    private static DateOnly Clamp(DateOnly day) => day < First ? First : day > Last ? Last : day;

    private static IEnumerable<DateOnly> Weeks(DateOnly start, DateOnly end)
    {
        for (var week = start; week < end; week = week.AddDays(7))
            yield return week;
    }
}
