using Microsoft.EntityFrameworkCore;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Requests.Own;

/// <summary>An own unavailable time: on a date, or on a weekday every week.</summary>
public sealed record MyUnavailableTime(
    Guid Id, long Version, DateOnly? Date, DayOfWeek? Weekday, TimeOnly From, TimeOnly Until, string Note);

/// <summary>The caller's own unavailable times: those of every week, then the dates in order; dates that are over are left out.</summary>
public sealed class ListMyUnavailableTimes(Operations operations)
{
    public Task<Outcome<IReadOnlyList<MyUnavailableTime>>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<IReadOnlyList<MyUnavailableTime>>(Permission.OwnSchedule, async scope =>
        {
            if (scope.Caller.EmployeeId is not { } me)
                return null;
            var site = await scope.SiteAsync();
            // What began yesterday may reach into today.
            var since = site.Time().Day(scope.Now).AddDays(-1);
            var times = await scope.Db.UnavailableTimes
                .Where(time => time.EmployeeId == me && (time.Date == null || time.Date >= since))
                .Select(time => new MyUnavailableTime(time.Id, time.Version, time.Date, time.Weekday, time.From, time.Until, time.Note))
                .ToListAsync(scope.Cancellation);
            return [.. times
                .OrderBy(time => time.Date ?? DateOnly.MinValue)
                .ThenBy(time => ((int)(time.Weekday ?? 0) - (int)site.FirstWeekday + 7) % 7)
                .ThenBy(time => time.From)];
        }, cancellation);
}
