using SmartScheduling.Domain.Runs;
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
            return RunPurpose.Repair.WhyNotIn(rows.Schedule.State) is null && ProblemBuilder.Build(rows.ForRepair(scope.Now)).Value is { } week
                ? RepairNeed.Of(week)
                : new([], 0, IsBroken: false);
        }, cancellation);
}
