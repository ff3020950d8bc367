using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization.Repair;
using SmartScheduling.Web.Features.Schedules;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Optimization.Proposals;

/// <summary>
/// Makes a proposal the week's roster: all of it in one transaction or nothing. Locked assignments always stay. A week that is
/// published takes a repair only, which employees see at once, and which leaves alone what has begun.
/// </summary>
public sealed class ApplySolution(Operations operations)
{
    public Task<Outcome<ApplyCounts>> ExecuteAsync(Guid solutionId, long seenVersion, ApplyMode mode, CancellationToken cancellation = default) =>
        operations.WriteAsync(Permission.Optimize, scope => ApplyAsync(scope, solutionId, seenVersion, mode), cancellation);

    internal static async Task<Outcome<ApplyCounts>> ApplyAsync(WriteScope scope, Guid solutionId, long seenVersion, ApplyMode mode)
    {
        if (await scope.Db.SchedulingSolutions.SingleOrDefaultAsync(one => one.Id == solutionId, scope.Cancellation) is not { } solution)
            return Outcome.NotFound;
        var schedule = await scope.Db.Schedules.SingleAsync(one => one.Id == solution.ScheduleId, scope.Cancellation);
        var run = await scope.Db.SchedulingRuns.AsNoTracking().SingleAsync(one => one.Id == solution.RunId, scope.Cancellation);
        if (run.Purpose.WhyNotIn(schedule.State) is { } locked)
            return locked;
        if (schedule.State == ScheduleState.Published && !scope.Caller.May(Permission.PublishSchedules))
            return Outcome.Forbidden;
        if (schedule.Version != solution.ScheduleVersion || schedule.Version != seenVersion)
            return await ChangedAsync(scope, solution, run);
        var found = await scope.FindAsync(solutionId);
        if (found.Value is not { } proposal)
            return found.Failure();
        var plan = ApplyPlan.Of(proposal, mode);
        if ((Refuse(proposal, solution) ?? RefuseRepair(scope, run, proposal, plan, mode)) is { } refusal)
            return refusal;
        return await ApplyAsync(scope, schedule, solution, run, plan, mode);
    }

    private static async Task<Outcome<ApplyCounts>> ChangedAsync(WriteScope scope, SchedulingSolution solution, SchedulingRun run)
    {
        var changes = await WeekChange.SinceAsync(scope.Db, solution.ScheduleId, run.StartedAt ?? run.RequestedAt, scope.Cancellation);
        var site = SiteFormat.For(await scope.SiteAsync());
        return Outcome.Refused(
        [
            new("The week was changed after this run had read it, so the proposal no longer fits. Run it again."),
            .. changes.Select(change => new Refusal($"{site.Moment(change.At)}, {change.Who}: {change.Summary}.")),
        ]);
    }

    // The week itself is as the run read it. People and their requests may not be.
    private static Refusal? Refuse(Proposal proposal, SchedulingSolution solution)
    {
        if (proposal.Gone > 0)
            return new("Somebody in this proposal is no longer there. Run it again.");
        var evaluation = Evaluation.Of(proposal.Week.Problem, proposal.Roster);
        if (evaluation.Score.Hard > solution.Hard)
        {
            var broken = evaluation.Violations.Where(one => one.Level == ScoreLevel.Hard).Select(one => one.Sentence).Distinct().Take(3);
            return new($"Something has changed since the run, and the proposal now breaks a strict rule. {string.Join(' ', broken)} Run it again.");
        }

        return null;
    }

    private static Refusal? RefuseRepair(WriteScope scope, SchedulingRun run, Proposal proposal, ApplyPlan plan, ApplyMode mode)
    {
        if (run.Purpose != RunPurpose.Repair)
            return null;
        if (mode != ApplyMode.Overwrite)
            return new("A repair is applied as a whole: beside those who cannot come, others would not fit.");
        var changed = plan.Removed.Select(one => one.PlannedShiftId).Concat(plan.Added.Select(one => one.Shift)).ToHashSet();
        var rows = proposal.Week.Rows;
        return BegunShift.WhyNotChangeable(rows.Shifts.Where(shift => changed.Contains(shift.Id)), scope.Now, SiteFormat.For(rows.Site));
    }

    private static async Task<Outcome<ApplyCounts>> ApplyAsync(
        WriteScope scope, Schedule schedule, SchedulingSolution solution, SchedulingRun run, ApplyPlan plan, ApplyMode mode)
    {
        var before = await AppliedRoster.OfAsync(scope, schedule);
        var gone = plan.Removed.Select(one => one.Id).ToList();
        var shifts = await scope.Db.PlannedShifts.Where(shift => shift.ScheduleId == schedule.Id).ToDictionaryAsync(shift => shift.Id, scope.Cancellation);
        // First those that go, so that nobody is in two places in between.
        await scope.Db.ShiftAssignments.Where(one => gone.Contains(one.Id)).ExecuteDeleteAsync(scope.Cancellation);
        scope.Db.ShiftAssignments.AddRange(plan.Added.Select(one => ShiftAssignment.Of(shifts[one.Shift], one.Employee, one.Role)));
        solution.AppliedAt = scope.Now;
        var done = run.Purpose == RunPurpose.Repair
            ? "Repair applied to the published week"
            : $"Proposal {(solution.Favours == Favours.Preset ? "" : $"“{solution.Favours.Word()}” ")}of {run.Preset} applied, existing assignments {(mode == ApplyMode.Keep ? "kept" : "replaced")}";
        scope.Record(nameof(ApplySolution), nameof(Schedule), schedule.Id, $"{done}: {plan.Added.Count} added, {plan.Removed.Count} removed",
            before, new AppliedSolution(solution.Id, schedule.Version + 1, mode, plan.Added.Count, plan.Removed.Count));
        scope.Changed(schedule);
        scope.Announce(new RunChanged(run.Id, schedule.Id));
        if (schedule.State == ScheduleState.Published)
            scope.Announce(new PublicationChanged(schedule.Id));
        return new ApplyCounts(plan.Added.Count, plan.Removed.Count, plan.Stays, plan.LeftOut);
    }
}
