using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Requests.Own;

/// <summary>An own request as its owner sees it.</summary>
public sealed record MyTimeOff(
    Guid Id, long Version, DateOnly FirstDay, DateOnly LastDay, string Reason, TimeOffState State,
    DateTime RequestedAt, DateTime? DecidedAt, string? DecidedBy, string? Comment)
{
    public bool MayChange => State == TimeOffState.Pending;
}

/// <summary>The caller's own requests, the open ones first, then the latest days.</summary>
public sealed class ListMyTimeOff(Operations operations)
{
    public const int PageSize = 10;
    private const int MostRows = 1000;

    public Task<Outcome<ListPage<MyTimeOff>>> ExecuteAsync(TimeOffState? state, int take = PageSize, CancellationToken cancellation = default) =>
        operations.ReadAsync<ListPage<MyTimeOff>>(Permission.OwnSchedule, async scope =>
        {
            if (scope.Caller.EmployeeId is not { } me)
                return null;
            var own = scope.Db.TimeOffRequests.Where(request => request.EmployeeId == me);
            if (state is { } wanted)
                own = own.Where(request => request.State == wanted);
            var total = await own.CountAsync(scope.Cancellation);
            var rows = await own
                .OrderBy(request => request.State == TimeOffState.Pending ? 0 : 1)
                .ThenByDescending(request => request.FirstDay).ThenBy(request => request.Id)
                .Take(Math.Clamp(take, 1, MostRows))
                .Select(request => new MyTimeOff(
                    request.Id, request.Version, request.FirstDay, request.LastDay, request.Reason, request.State,
                    request.RequestedAt, request.DecidedAt, request.DecidedBy, request.Comment))
                .ToListAsync(scope.Cancellation);
            return new(rows, total);
        }, cancellation);
}
