using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Requests.Own;

/// <summary>An employee removes an own unavailable time. The value is what was removed, so that it can be entered again.</summary>
public sealed class RemoveUnavailableTime(Operations operations)
{
    public Task<Outcome<UnavailableForm>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.WriteAsync<UnavailableForm>(Permission.OwnSchedule, async scope =>
        {
            var time = await scope.Db.UnavailableTimes.SingleOrDefaultAsync(
                own => own.Id == id && own.EmployeeId == scope.Caller.EmployeeId, scope.Cancellation);
            if (time is null)
                return Outcome.NotFound;
            scope.Db.UnavailableTimes.Remove(time);
            scope.Record(nameof(RemoveUnavailableTime), nameof(UnavailableTime), time.Id,
                $"{scope.Caller.Name} removes an unavailable time", UnavailableRecord.Of(time));
            scope.Announce(new AvailabilityChanged(time.EmployeeId));
            return new UnavailableForm
            {
                EveryWeek = time.Weekday is not null,
                Date = time.Date,
                Weekday = time.Weekday,
                AllDay = time.From == time.Until,
                From = time.From,
                Until = time.Until,
                Note = time.Note,
            };
        }, cancellation);
}
