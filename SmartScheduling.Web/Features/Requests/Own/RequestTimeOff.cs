using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Requests.Own;

/// <summary>An employee asks for time off.</summary>
public sealed class RequestTimeOff(Operations operations)
{
    public Task<Outcome<Guid>> ExecuteAsync(TimeOffForm form, CancellationToken cancellation = default) =>
        operations.WriteAsync<Guid>(Permission.OwnSchedule, async scope =>
        {
            if (scope.Caller.EmployeeId is not { } me)
                return Outcome.NotFound;
            var request = new TimeOffRequest { EmployeeId = me, RequestedAt = scope.Now };
            if (await TimeOffDays.TakeAsync(scope, request, form) is { Count: > 0 } refusals)
                return Outcome.Refused(refusals);
            scope.Db.TimeOffRequests.Add(request);
            Record(scope, request);
            scope.Announce(new AvailabilityChanged(me));
            return request.Id;
        }, cancellation);

    internal static void Record(WriteScope scope, TimeOffRequest request) => scope.Record(
        nameof(RequestTimeOff), nameof(TimeOffRequest), request.Id, $"{scope.Caller.Name} asks for time off", after: TimeOffRecord.Of(request));
}
