using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Schedules.Edits;

/// <summary>A hand edit: steps that are done together or not at all, and what they were based on.</summary>
public sealed record AssignmentEdit(Guid ScheduleId, SeenWeek Seen, IReadOnlyList<AssignmentChange> Changes);

/// <param name="Changes">The steps that were done, for the history of undo and redo.</param>
/// <param name="Version">The schedule's version now.</param>
public sealed record AssignmentsChanged(IReadOnlyList<AssignmentChange> Changes, long Version);

/// <summary>
/// Assigns, unassigns, locks and unlocks by hand: the one way for the grid, undo and redo. New violations of hard rules
/// refuse with their sentence, those of soft rules come back as warnings.
/// </summary>
public sealed class ChangeAssignments(Operations operations)
{
    public const int MostSteps = 500;

    public Task<Outcome<AssignmentsChanged>> ExecuteAsync(AssignmentEdit edit, CancellationToken cancellation = default) =>
        operations.WriteAsync(Permission.EditSchedules, scope => ChangeAsync(scope, edit), cancellation);

    internal static async Task<Outcome<AssignmentsChanged>> ChangeAsync(WriteScope scope, AssignmentEdit edit)
    {
        if (edit.Changes.Count is 0 or > MostSteps)
            return new Refusal($"An edit has between 1 and {MostSteps} steps.");
        if (await scope.Db.Schedules.SingleOrDefaultAsync(schedule => schedule.Id == edit.ScheduleId, scope.Cancellation) is not { } schedule)
            return Outcome.NotFound;
        if (schedule.WhyNotEditable() is { } locked)
            return locked;
        if (await TouchedWeek.ReadAsync(scope, schedule, edit) is not { } week)
            return Outcome.NotFound;
        if (schedule.Version != edit.Seen.Version && week.Differences(edit.Seen) is { Count: > 0 } differences)
            return new Outcome.Failure(OutcomeStatus.Stale, differences);

        var draft = new AssignmentDraft(week);
        if (edit.Changes.Select(draft.Try).FirstOrDefault(refusal => refusal is not null) is { } impossible)
            return impossible;
        var verdict = await AssignmentCheck.JudgeAsync(scope, schedule.Id, edit.Changes);
        if (verdict.Refusals.Count > 0)
            return Outcome.Refused(verdict.Refusals);

        await SaveAsync(scope, schedule, week, draft, edit.Changes);
        return Outcome.Done(new AssignmentsChanged(edit.Changes, schedule.Version), verdict.Warnings);
    }

    // Who is moved must leave the old place before taking the new one: the database looks at every statement by itself.
    private static async Task SaveAsync(
        WriteScope scope, Schedule schedule, TouchedWeek week, AssignmentDraft draft, IReadOnlyList<AssignmentChange> changes)
    {
        scope.Db.ShiftAssignments.RemoveRange(draft.Removed);
        scope.Changed(schedule);
        await scope.Db.SaveChangesAsync(scope.Cancellation);
        scope.Db.ShiftAssignments.AddRange(draft.Added);
        foreach (var (assignment, locked) in draft.Locks)
            assignment.Locked = locked;
        scope.Record(nameof(ChangeAssignments), nameof(Schedule), schedule.Id,
            AssignmentWording.Summary(week, changes), AssignmentWording.Before(week, draft), AssignmentWording.After(week, draft));
        await scope.Db.SaveChangesAsync(scope.Cancellation);
    }
}
