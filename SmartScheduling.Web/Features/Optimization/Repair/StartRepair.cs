using System.Security.Cryptography;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization.Running;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Optimization.Repair;

/// <summary>
/// Puts the repair of a published week into the queue and returns at once with the run's id. The week itself stays as it is
/// until somebody applies what the repair proposes.
/// </summary>
public sealed class StartRepair(Operations operations, IRunNudge nudge)
{
    /// <summary>What stands where other runs have their preset.</summary>
    public const string Name = "Repair";

    public async Task<Outcome<Guid>> ExecuteAsync(Guid scheduleId, CancellationToken cancellation = default)
    {
        var outcome = await operations.WriteAsync<Guid>(Permission.Optimize, scope => QueueAsync(scope, scheduleId), cancellation);
        if (outcome.IsDone)
            await nudge.NudgeAsync(CancellationToken.None);
        return outcome;
    }

    internal static async Task<Outcome<Guid>> QueueAsync(WriteScope scope, Guid scheduleId)
    {
        if (await WeekRows.ReadAsync(scope.Db, scheduleId, scope.Cancellation) is not { } rows)
            return Outcome.NotFound;
        if (RunPurpose.Repair.WhyNotIn(rows.Schedule.State) is { } refusal)
            return refusal;
        var built = ProblemBuilder.Build(rows.ForRepair(scope.Now));
        if (built.Value is not { } week)
            return built.Failure();
        if (!RepairNeed.Of(week).IsNeeded)
            return new Refusal("Nothing in this week needs repair: everybody can work what lies ahead, and every position is filled.");

        var run = new SchedulingRun
        {
            ScheduleId = scheduleId,
            RequestedByAccountId = scope.Caller.AccountId,
            RequestedBy = scope.Caller.Name,
            RequestedAt = scope.Now,
            Purpose = RunPurpose.Repair,
            Preset = Name,
            Rules = RunRules.ToJson(rows.Rules),
            TimeLimitSeconds = OptimizationConfig.DefaultSeconds,
            Seed = RandomNumberGenerator.GetInt32(1, int.MaxValue),
        };
        await scope.QueueAsync(run, rows.Schedule, nameof(StartRepair));
        return run.Id;
    }
}
