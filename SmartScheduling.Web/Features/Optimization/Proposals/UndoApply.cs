using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization.Repair;
using SmartScheduling.Web.Features.Schedules;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

/// <summary>Puts the roster back that was there before a proposal was applied, as long as nothing was changed after it.</summary>
public sealed class UndoApply(Operations operations)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public Task<Outcome<Nothing>> ExecuteAsync(Guid solutionId, CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.Optimize, async scope =>
        {
            if (await scope.Db.SchedulingSolutions.SingleOrDefaultAsync(one => one.Id == solutionId, scope.Cancellation) is not { AppliedAt: not null } solution)
                return Outcome.NotFound;
            var schedule = await scope.Db.Schedules.SingleAsync(one => one.Id == solution.ScheduleId, scope.Cancellation);
            var purpose = await scope.Db.SchedulingRuns.Where(run => run.Id == solution.RunId).Select(run => run.Purpose).SingleAsync(scope.Cancellation);
            if (purpose.WhyNotIn(schedule.State) is { } locked)
                return locked;
            if (schedule.State == ScheduleState.Published && !scope.Caller.May(Permission.PublishSchedules))
                return Outcome.Forbidden;
            if (await scope.Db.Activity.AsNoTracking().Where(entry => entry.Action == nameof(ApplySolution) && entry.SubjectId == schedule.Id)
                    .OrderByDescending(entry => entry.Id).FirstOrDefaultAsync(scope.Cancellation) is not { Before: { } before, After: { } after }
                || JsonSerializer.Deserialize<AppliedSolution>(after, Json) is not { } applied || applied.Solution != solutionId || applied.Version != schedule.Version)
                return new Refusal("The week was changed after the proposal was applied, so it can no longer be taken back as a whole.");
            var (now, then) = (await AppliedRoster.OfAsync(scope, schedule), JsonSerializer.Deserialize<AppliedRoster>(before, Json)!);
            if (purpose == RunPurpose.Repair && await RefuseBegunAsync(scope, now, then) is { } begun)
                return begun;
            await RestoreAsync(scope, schedule, then);
            solution.AppliedAt = null;
            // The week is again as the run read it, so what the run proposed fits it again.
            foreach (var proposal in await scope.Db.SchedulingSolutions
                .Where(one => one.RunId == solution.RunId && one.ScheduleVersion == applied.Version - 1).ToListAsync(scope.Cancellation))
                proposal.ScheduleVersion = schedule.Version + 1;
            scope.Record(nameof(UndoApply), nameof(Schedule), schedule.Id, "Applied proposal taken back", now, then);
            scope.Changed(schedule);
            scope.Announce(new RunChanged(solution.RunId, schedule.Id));
            if (schedule.State == ScheduleState.Published)
                scope.Announce(new PublicationChanged(schedule.Id));
            return default(Nothing);
        }, cancellation);

    private static async Task<Refusal?> RefuseBegunAsync(WriteScope scope, AppliedRoster now, AppliedRoster then)
    {
        var changed = now.Assignments.Except(then.Assignments).Union(then.Assignments.Except(now.Assignments)).Select(one => one.Shift).Distinct().ToList();
        var shifts = await scope.Db.PlannedShifts.AsNoTracking().Where(shift => changed.Contains(shift.Id)).ToListAsync(scope.Cancellation);
        return BegunShift.WhyNotChangeable(shifts, scope.Now, SiteFormat.For(await scope.SiteAsync()));
    }

    private static async Task RestoreAsync(WriteScope scope, Schedule schedule, AppliedRoster roster)
    {
        var shifts = await scope.Db.PlannedShifts.Where(shift => shift.ScheduleId == schedule.Id).ToDictionaryAsync(shift => shift.Id, scope.Cancellation);
        await scope.Db.ShiftAssignments.Where(one => one.ScheduleId == schedule.Id).ExecuteDeleteAsync(scope.Cancellation);
        scope.Db.ShiftAssignments.AddRange(roster.Assignments.Select(one => ShiftAssignment.Of(shifts[one.Shift], one.Employee, one.Role, one.Locked)));
    }
}
