using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Requests.Own;

/// <summary>An employee takes back an own request that nobody has decided yet.</summary>
public sealed class WithdrawTimeOff(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.OwnSchedule, async scope =>
        {
            var request = await scope.Db.TimeOffRequests.SingleOrDefaultAsync(
                own => own.Id == id && own.EmployeeId == scope.Caller.EmployeeId, scope.Cancellation);
            if (request is null)
                return Outcome.NotFound;
            var before = TimeOffRecord.Of(request);
            if (request.Withdraw() is { } refusal)
                return refusal;
            Record(scope, request, before);
            scope.Announce(new AvailabilityChanged(request.EmployeeId));
            return Outcome.Done();
        }, cancellation);

    internal static void Record(WriteScope scope, TimeOffRequest request, TimeOffRecord before) => scope.Record(
        nameof(WithdrawTimeOff), nameof(TimeOffRequest), request.Id, $"{scope.Caller.Name} withdraws a request for time off", before, TimeOffRecord.Of(request));
}
