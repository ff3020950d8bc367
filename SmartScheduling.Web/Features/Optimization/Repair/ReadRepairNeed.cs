using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Optimization.Repair;

/// <summary>Whether a published week should be repaired, and why; nothing is wrong with a draft, which is optimized instead.</summary>
public sealed class ReadRepairNeed(Operations operations)
{
    public Task<Outcome<RepairNeed>> ExecuteAsync(Guid scheduleId, CancellationToken cancellation = default) =>
        operations.ReadAsync<RepairNeed>(Permission.Optimize, async scope =>
        {
            await scope.Db.BeginSnapshotAsync(scope.Cancellation);
            if (await WeekRows.ReadAsync(scope.Db, scheduleId, scope.Cancellation) is not { } rows)
                return null;
            if (RunPurpose.Repair.WhyNotIn(rows.Schedule.State) is not null || ProblemBuilder.Build(rows.ForRepair(scope.Now)).Value is not { } week)
                return RepairNeed.None;
            return RepairNeed.Of(week) with { LatestRun = await LatestAsync(scope, rows.Schedule) };
        }, cancellation);

    private static Task<Guid?> LatestAsync(ReadScope scope, Schedule schedule) => scope.Db.SchedulingRuns
        .Where(run => run.ScheduleId == schedule.Id && run.Purpose == RunPurpose.Repair
            && (run.State == RunState.Pending || run.State == RunState.Running || run.State == RunState.Cancelling
                || scope.Db.SchedulingSolutions.Any(solution => solution.RunId == run.Id && solution.ScheduleVersion == schedule.Version)))
        .OrderByDescending(run => run.RequestedAt).Select(run => (Guid?)run.Id).FirstOrDefaultAsync(scope.Cancellation);
}
