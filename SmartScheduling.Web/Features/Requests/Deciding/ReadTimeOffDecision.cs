using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Requests.Deciding;

/// <summary>Somebody with a job role in common whose own request shares days with this one.</summary>
public sealed record AlsoAway(string Person, DateOnly FirstDay, DateOnly LastDay, TimeOffState State);

/// <summary>All that a manager should see before deciding.</summary>
public sealed record TimeOffDecision(
    Guid Id, long Version, string Person, DateOnly FirstDay, DateOnly LastDay, string Reason, TimeOffState State, DateTime RequestedAt,
    DateTime? DecidedAt, string? DecidedBy, string? Comment, IReadOnlyList<AffectedShift> Shifts, IReadOnlyList<AlsoAway> Others)
{
    public int OpenAfterwards => Shifts.Count(shift => shift.OpenAfterwards > 0);

    /// <summary>The shifts of published weeks that still lie ahead: approving leaves those weeks to be repaired.</summary>
    public IEnumerable<AffectedShift> Published(DateTime now) => Shifts.Where(shift => shift.Week == ScheduleState.Published && shift.Start > now);
}

/// <summary>One request with its effect on coverage.</summary>
public sealed class ReadTimeOffDecision(Operations operations)
{
    private const int OthersAtMost = 20;

    public Task<Outcome<TimeOffDecision>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.ReadAsync<TimeOffDecision>(Permission.DecideRequests, async scope =>
        {
            var request = await scope.Db.TimeOffRequests.SingleOrDefaultAsync(one => one.Id == id, scope.Cancellation);
            if (request is null)
                return null;
            var person = await scope.Db.Employees.Where(one => one.Id == request.EmployeeId).Select(one => one.Name).SingleAsync(scope.Cancellation);
            return new(
                request.Id, request.Version, person, request.FirstDay, request.LastDay, request.Reason, request.State, request.RequestedAt,
                request.DecidedAt, request.DecidedBy, request.Comment,
                await CoverageEffect.ReadAsync(scope, await scope.SiteAsync(), request),
                await OthersAsync(scope, request));
        }, cancellation);

    private static Task<List<AlsoAway>> OthersAsync(ReadScope scope, TimeOffRequest request) => (
        from other in scope.Db.TimeOffRequests
        where other.EmployeeId != request.EmployeeId
            && (other.State == TimeOffState.Pending || other.State == TimeOffState.Approved)
            && other.FirstDay <= request.LastDay && request.FirstDay <= other.LastDay
        join employee in scope.Db.Employees on other.EmployeeId equals employee.Id
        where employee.Active && employee.JobRoles.Any(held => scope.Db.Employees.Any(asking =>
            asking.Id == request.EmployeeId && asking.JobRoles.Any(own => own.JobRoleId == held.JobRoleId)))
        orderby other.FirstDay, employee.Name
        select new AlsoAway(employee.Name, other.FirstDay, other.LastDay, other.State)).Take(OthersAtMost).ToListAsync(scope.Cancellation);
}
