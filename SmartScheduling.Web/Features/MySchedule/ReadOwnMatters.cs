using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Requests.Own;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.MySchedule;

/// <summary>What the home page of an employee shows beside the shifts.</summary>
/// <param name="Requests">Those that wait, and those whose days are not over.</param>
/// <param name="PlannedWhileAway">Published shifts of the caller that lie in approved time off: somebody has to put that right.</param>
/// <param name="HasPreferences">Whether any preference was entered.</param>
public sealed record OwnMatters(IReadOnlyList<MyTimeOff> Requests, IReadOnlyList<MyShift> PlannedWhileAway, bool HasPreferences);

/// <summary>The caller's own requests that matter now, and what is left to do about them.</summary>
public sealed class ReadOwnMatters(Operations operations)
{
    private const int AtMost = 5;

    public Task<Outcome<OwnMatters>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<OwnMatters>(Permission.OwnSchedule, async scope =>
        {
            if (scope.Caller.EmployeeId is not { } me)
                return null;
            var time = (await scope.SiteAsync()).Time();
            var requests = await CurrentAsync(scope, me, time.Day(scope.Now));
            return new(requests, await PlannedWhileAwayAsync(scope, me, time), await scope.Db.Preferences.AnyAsync(one => one.EmployeeId == me, scope.Cancellation));
        }, cancellation);

    private static Task<List<MyTimeOff>> CurrentAsync(ReadScope scope, Guid me, DateOnly today) => scope.Db.TimeOffRequests
        .Where(request => request.EmployeeId == me && request.State != TimeOffState.Withdrawn && request.LastDay >= today)
        .OrderBy(request => request.FirstDay).ThenBy(request => request.Id)
        .Take(AtMost)
        .Select(request => new MyTimeOff(
            request.Id, request.Version, request.FirstDay, request.LastDay, request.Reason, request.State,
            request.RequestedAt, request.DecidedAt, request.DecidedBy, request.Comment))
        .ToListAsync(scope.Cancellation);

    private static async Task<List<MyShift>> PlannedWhileAwayAsync(ReadScope scope, Guid me, Domain.Time.SiteTime time)
    {
        var away = await scope.Db.TimeOffRequests
            .Where(request => request.EmployeeId == me && request.State == TimeOffState.Approved && request.LastDay >= time.Day(scope.Now))
            .ToListAsync(scope.Cancellation);
        var ahead = away.Count == 0 ? [] : await MyShifts.Of(scope.Db, me, all => all.Where(own => own.End > scope.Now)).ToListAsync(scope.Cancellation);
        return [.. ahead.Where(shift => away.Exists(request =>
            shift.Start < time.StartOf(request.LastDay.AddDays(1)) && shift.End > time.StartOf(request.FirstDay)))];
    }
}
