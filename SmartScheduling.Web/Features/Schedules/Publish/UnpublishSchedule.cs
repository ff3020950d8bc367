using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Schedules.Publish;

/// <summary>Takes a published week back into a draft. Why is kept in the activity.</summary>
public sealed class UnpublishSchedule(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(Guid scheduleId, long version, string reason, CancellationToken cancellation = default) =>
        operations.WriteAsync(Permission.PublishSchedules, async Task<Outcome<Nothing>> (scope) =>
        {
            if (await scope.Db.Schedules.SingleOrDefaultAsync(one => one.Id == scheduleId, scope.Cancellation) is not { } schedule)
                return Outcome.NotFound;
            if (schedule.State == ScheduleState.Published && schedule.Version != version)
                return Outcome.Stale;
            var before = new { schedule.State, schedule.PublishedBy, schedule.PublishedAt };
            if (schedule.Unpublish(reason) is { } refusal)
                return refusal;

            var period = SiteFormat.For(await scope.SiteAsync()).Period(schedule.StartDate, schedule.Days);
            scope.Record(nameof(UnpublishSchedule), nameof(Schedule), scheduleId, $"{period} taken back: {reason.Trim()}", before, new { schedule.State, Reason = reason.Trim() });
            scope.Changed(schedule);
            scope.Announce(new PublicationChanged(scheduleId));
            return Outcome.Done();
        }, cancellation);
}
