using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>What every way of asking for an optimization has in common.</summary>
internal static class RunQueueing
{
    /// <summary>The schedule, if it is there, such that a run for this purpose may change it, and has something to fill.</summary>
    public static async Task<Outcome<Schedule>> WeekToOptimizeAsync(this WriteScope scope, Guid scheduleId, RunPurpose purpose)
    {
        if (await scope.Db.Schedules.AsNoTracking().SingleOrDefaultAsync(one => one.Id == scheduleId, scope.Cancellation) is not { } schedule)
            return Outcome.NotFound;
        if (purpose.WhyNotIn(schedule.State) is { } refusal)
            return refusal;
        var hasPositions = await scope.Db.PlannedShifts.AnyAsync(
            shift => shift.ScheduleId == scheduleId && shift.Requirements.Any(required => required.Count > 0), scope.Cancellation);
        return hasPositions ? schedule : new Refusal("This week has no shifts with positions yet. Add shifts before you optimize it.");
    }

    /// <summary>Writes the run down as waiting, with who asked for what, and tells whoever watches the week.</summary>
    public static async Task QueueAsync(this WriteScope scope, SchedulingRun run, Schedule schedule, string action)
    {
        scope.Db.SchedulingRuns.Add(run);
        var period = SiteFormat.For(await scope.SiteAsync()).Period(schedule.StartDate, schedule.Days);
        var asked = run.Purpose == RunPurpose.Repair ? $"Repair of {period} asked for" : $"{period} optimized with {RunWording.Name(run.Preset, run.Variants)}";
        scope.Record(action, nameof(SchedulingRun), run.Id, $"{asked}, {RunWording.Duration(run.TimeLimitSeconds)}",
            after: new { run.ScheduleId, run.Purpose, run.Preset, run.TimeLimitSeconds, run.GapPercent, run.Variants, run.Seed, Rules = RunRules.Of(run).Where(rule => rule.Level != RuleLevel.Off).Select(RunRuleFacts.Of) });
        scope.Announce(new RunChanged(run.Id, run.ScheduleId));
    }
}
