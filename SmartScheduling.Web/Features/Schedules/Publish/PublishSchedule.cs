using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Schedules.Publish;

/// <summary>
/// Publishes a week: employees see it and nobody edits it any more. A week with broken rules or open positions is published
/// only by somebody who has seen them, and the activity keeps what they saw.
/// </summary>
public sealed class PublishSchedule(Operations operations)
{
    private const int SentencesKept = 50;

    /// <param name="scheduleId">Which schedule.</param>
    /// <param name="version">The version that was checked.</param>
    /// <param name="confirmed">How many concerns the caller saw and accepts; null when none were shown.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public Task<Outcome<Nothing>> ExecuteAsync(Guid scheduleId, long version, int? confirmed, CancellationToken cancellation = default) =>
        operations.WriteAsync(Permission.PublishSchedules, scope => PublishAsync(scope, scheduleId, version, concerns => concerns.Count == confirmed), cancellation);

    /// <param name="scope">The write that it belongs to.</param>
    /// <param name="scheduleId">Which schedule.</param>
    /// <param name="version">The version that was checked.</param>
    /// <param name="accepts">Whether the week is published although there are these concerns.</param>
    internal static async Task<Outcome<Nothing>> PublishAsync(WriteScope scope, Guid scheduleId, long version, Predicate<Readiness> accepts)
    {
        if (await scope.Db.Schedules.SingleOrDefaultAsync(one => one.Id == scheduleId, scope.Cancellation) is not { } schedule)
            return Outcome.NotFound;
        if (schedule.State == ScheduleState.Draft && schedule.Version != version)
            return Outcome.Stale;
        var assignments = await scope.Db.ShiftAssignments.CountAsync(assignment => assignment.ScheduleId == scheduleId, scope.Cancellation);
        if (schedule.Publish(assignments, scope.Caller.Name, scope.Now) is { } refusal)
            return refusal;

        var built = await ProblemBuilder.BuildAsync(scope.Db, scheduleId, scope.Cancellation);
        if (built.Value is not { } week)
            return built.Failure();
        var concerns = Readiness.Of(week);
        if (concerns.Count > 0 && !accepts(concerns))
            return new Refusal($"This week has {concerns.Summary()}. Look at them and confirm that it is published all the same.");

        Record(scope, schedule, SiteFormat.For(week.Rows.Site), concerns);
        scope.Changed(schedule);
        scope.Announce(new PublicationChanged(scheduleId));
        return Outcome.Done();
    }

    private static void Record(WriteScope scope, Schedule schedule, SiteFormat format, Readiness concerns)
    {
        var accepted = concerns.Count == 0 ? "" : $", confirmed with {concerns.Summary()}";
        scope.Record(nameof(PublishSchedule), nameof(Schedule), schedule.Id, $"{format.Period(schedule.StartDate, schedule.Days)} published{accepted}",
            new { State = ScheduleState.Draft },
            new
            {
                schedule.State,
                concerns.Filled,
                concerns.Required,
                Hard = Sentences(concerns.Hard),
                Open = Sentences(concerns.Open),
                Soft = Sentences(concerns.Soft),
                SoftPoints = concerns.Soft.Sum(concern => concern.Points),
            });
    }

    private static List<string> Sentences(IReadOnlyList<Concern> concerns)
    {
        var kept = concerns.Take(SentencesKept).Select(concern => concern.Sentence).ToList();
        if (concerns.Count > SentencesKept)
            kept.Add($"and {concerns.Count - SentencesKept} more");
        return kept;
    }
}
