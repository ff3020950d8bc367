using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Requests.Own;

/// <summary>An employee changes an own request that nobody has decided yet.</summary>
public sealed class ChangeTimeOff(Operations operations)
{
    /// <param name="form">What was typed.</param>
    /// <param name="overwrite">Replaces what was saved meanwhile in another window.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Outcome<Nothing>> ExecuteAsync(TimeOffForm form, bool overwrite = false, CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.OwnSchedule, async scope =>
        {
            var request = await scope.Db.TimeOffRequests.SingleOrDefaultAsync(
                own => own.Id == form.Id && own.EmployeeId == scope.Caller.EmployeeId, scope.Cancellation);
            if (request is null)
                return Outcome.NotFound;
            if (request.WhyNotOpen() is { } decided)
                return decided;
            if (!overwrite && request.Version != form.Version)
                return Outcome.Stale;
            var before = TimeOffRecord.Of(request);
            if (await TimeOffDays.TakeAsync(scope, request, form) is { Count: > 0 } refusals)
                return Outcome.Refused(refusals);
            scope.Record(nameof(ChangeTimeOff), nameof(TimeOffRequest), request.Id,
                $"{scope.Caller.Name} changes a request for time off", before, TimeOffRecord.Of(request));
            scope.Announce(new AvailabilityChanged(request.EmployeeId));
            return Outcome.Done();
        }, cancellation);
}
