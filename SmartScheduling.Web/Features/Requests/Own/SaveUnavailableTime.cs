using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Requests.Own;

/// <summary>An employee enters or changes an own unavailable time.</summary>
public sealed class SaveUnavailableTime(Operations operations)
{
    private const int AtMost = 100;

    /// <param name="form">What was typed.</param>
    /// <param name="overwrite">Replaces what was saved meanwhile in another window.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Outcome<Guid>> ExecuteAsync(UnavailableForm form, bool overwrite = false, CancellationToken cancellation = default) =>
        operations.WriteAsync<Guid>(Permission.OwnSchedule, async scope =>
        {
            if (scope.Caller.EmployeeId is not { } me)
                return Outcome.NotFound;
            var time = form.Id is null
                ? new UnavailableTime { EmployeeId = me }
                : await scope.Db.UnavailableTimes.SingleOrDefaultAsync(own => own.Id == form.Id && own.EmployeeId == me, scope.Cancellation);
            if (time is null)
                return Outcome.NotFound;
            if (!overwrite && time.Version != form.Version)
                return Outcome.Stale;
            var today = (await scope.SiteAsync()).Time().Day(scope.Now);
            if (form.Faults(today).ToList() is { Count: > 0 } faults)
                return Outcome.Refused(faults);
            if (form.Id is null && await scope.Db.UnavailableTimes.CountAsync(own => own.EmployeeId == me, scope.Cancellation) >= AtMost)
                return new Refusal($"There is room for {AtMost} entries. Remove some that are over first.");

            var before = form.Id is null ? null : UnavailableRecord.Of(time);
            form.WriteTo(time);
            if (form.Id is null)
                scope.Db.UnavailableTimes.Add(time);
            Record(scope, time, before);
            scope.Announce(new AvailabilityChanged(me));
            return time.Id;
        }, cancellation);

    internal static void Record(WriteScope scope, UnavailableTime time, UnavailableRecord? before) => scope.Record(
        nameof(SaveUnavailableTime), nameof(UnavailableTime), time.Id,
        $"{scope.Caller.Name} {(before is null ? "enters" : "changes")} an unavailable time", before, UnavailableRecord.Of(time));
}

/// <summary>What counts of an unavailable time, for the activity.</summary>
internal sealed record UnavailableRecord(Guid EmployeeId, DateOnly? Date, DayOfWeek? Weekday, TimeOnly From, TimeOnly Until, string Note)
{
    public static UnavailableRecord Of(UnavailableTime time) => new(time.EmployeeId, time.Date, time.Weekday, time.From, time.Until, time.Note);
}
