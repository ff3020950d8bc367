using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Requests.Deciding;

/// <summary>What a manager decides about a request, and the version of it that the decision is about.</summary>
public sealed class DecisionForm
{
    public Guid Id { get; init; }

    public long Version { get; init; }

    public bool Approve { get; set; }

    public string Comment { get; set; } = "";
}

/// <summary>Approves or rejects a request. An approval warns about shifts that the person still has in those days.</summary>
public sealed class DecideTimeOff(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(DecisionForm form, CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.DecideRequests, async scope =>
        {
            var request = await scope.Db.TimeOffRequests.SingleOrDefaultAsync(one => one.Id == form.Id, scope.Cancellation);
            if (request is null)
                return Outcome.NotFound;
            if (request.WhyNotOpen() is { } decided)
                return decided;
            // The employee moved the days while the manager looked at them: the decision would be about something else.
            if (request.Version != form.Version)
                return Outcome.Stale;
            var before = TimeOffRecord.Of(request);
            if (request.Decide(form.Approve, form.Comment, scope.Caller.Name, scope.Now) is { } refusal)
                return refusal;

            var person = await scope.Db.Employees.Where(one => one.Id == request.EmployeeId).Select(one => one.Name).SingleAsync(scope.Cancellation);
            Record(scope, request, person, before);
            scope.Announce(new AvailabilityChanged(request.EmployeeId));
            return Outcome.Done(default(Nothing), form.Approve ? await WarningsAsync(scope, request, person) : []);
        }, cancellation);

    internal static void Record(WriteScope scope, TimeOffRequest request, string person, TimeOffRecord before) => scope.Record(
        nameof(DecideTimeOff), nameof(TimeOffRequest), request.Id,
        $"{(request.State == TimeOffState.Approved ? "Approved" : "Rejected")} time off of {person}", before, TimeOffRecord.Of(request));

    private static async Task<IReadOnlyList<string>> WarningsAsync(WriteScope scope, TimeOffRequest request, string person) =>
        await CoverageEffect.CountAsync(scope, await scope.SiteAsync(), request) switch
        {
            0 => [],
            1 => [$"{person} is still planned for a shift in these days. Repair its week if it is published, or give it to somebody else on the schedule."],
            var shifts => [$"{person} is still planned for {shifts} shifts in these days. Repair their weeks if they are published, or give them to somebody else on the schedule."],
        };
}
