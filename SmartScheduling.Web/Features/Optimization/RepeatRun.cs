using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization.Running;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>Asks for the same once more, for the week as it is now: same purpose, preset, rules, time limit, gap and number of proposals, another seed.</summary>
public sealed class RepeatRun(Operations operations, IRunNudge nudge)
{
    public async Task<Outcome<Guid>> ExecuteAsync(Guid runId, CancellationToken cancellation = default)
    {
        var outcome = await operations.WriteAsync<Guid>(Permission.Optimize, scope => QueueAsync(scope, runId), cancellation);
        if (outcome.IsDone)
            await nudge.NudgeAsync(CancellationToken.None);
        return outcome;
    }

    private static async Task<Outcome<Guid>> QueueAsync(WriteScope scope, Guid runId)
    {
        if (await scope.Db.SchedulingRuns.AsNoTracking().SingleOrDefaultAsync(one => one.Id == runId, scope.Cancellation) is not { } earlier)
            return Outcome.NotFound;
        var week = await scope.WeekToOptimizeAsync(earlier.ScheduleId, earlier.Purpose);
        if (week.Value is not { } schedule)
            return week.Failure();
        var run = new SchedulingRun
        {
            ScheduleId = schedule.Id,
            RequestedByAccountId = scope.Caller.AccountId,
            RequestedBy = scope.Caller.Name,
            RequestedAt = scope.Now,
            Purpose = earlier.Purpose,
            Preset = earlier.Preset,
            Rules = earlier.Rules,
            TimeLimitSeconds = earlier.TimeLimitSeconds,
            GapPercent = earlier.GapPercent,
            Variants = earlier.Variants,
            Seed = RandomNumberGenerator.GetInt32(1, int.MaxValue),
        };
        await scope.QueueAsync(run, schedule, nameof(RepeatRun));
        return run.Id;
    }
}
