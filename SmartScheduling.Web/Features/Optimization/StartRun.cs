using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization.Running;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>What somebody asks for with Optimize. Weights are points per unit by rule, where they differ from the preset's;
/// a seed repeats an earlier run, without one it is taken by chance; with variants it proposes one roster for each thing to favour;
/// a gap at which it is enough, in percent, takes the place of the preset's.</summary>
public sealed record RunRequest(Guid ScheduleId, Guid PresetId, int TimeLimitSeconds, IReadOnlyDictionary<RuleKey, int> Weights, int? Seed = null, bool Variants = false, double? GapPercent = null);

/// <summary>Puts an optimization of a draft week into the queue and returns at once with its id.</summary>
public sealed class StartRun(Operations operations, IRunNudge nudge)
{
    public async Task<Outcome<Guid>> ExecuteAsync(RunRequest request, CancellationToken cancellation = default)
    {
        var outcome = await operations.WriteAsync<Guid>(Permission.Optimize, scope => QueueAsync(scope, request), cancellation);
        if (outcome.IsDone)
            await nudge.NudgeAsync(CancellationToken.None);
        return outcome;
    }

    internal static async Task<Outcome<Guid>> QueueAsync(WriteScope scope, RunRequest request)
    {
        var faults = Faults(request).ToList();
        if (faults.Count > 0)
            return Outcome.Refused(faults);
        var week = await scope.WeekToOptimizeAsync(request.ScheduleId, RunPurpose.Plan);
        if (week.Value is not { } schedule)
            return week.Failure();
        if (await scope.Db.OptimizationConfigs.AsNoTracking().SingleOrDefaultAsync(one => one.Id == request.PresetId, scope.Cancellation) is not { } preset)
            return new Refusal("This preset no longer exists. Please choose another one.", nameof(RunRequest.PresetId));

        var rules = (await RunRules.OfSiteAsync(scope.Db, scope.Cancellation)).With(RunRules.WeightsOf(preset)).With(request.Weights);
        if (rules.Where(rule => rule.Level == RuleLevel.Soft).Sum(rule => (long)rule.Weight) > OptimizationConfig.HeaviestSum)
            return new Refusal($"All weights together are more than {OptimizationConfig.HeaviestSum:N0}. What counts is how they compare: divide all of them by the same number.", nameof(RunRequest.Weights));
        var run = new SchedulingRun
        {
            ScheduleId = schedule.Id,
            RequestedByAccountId = scope.Caller.AccountId,
            RequestedBy = scope.Caller.Name,
            RequestedAt = scope.Now,
            Preset = preset.Name,
            Rules = RunRules.ToJson(rules),
            TimeLimitSeconds = request.TimeLimitSeconds,
            GapPercent = request.GapPercent ?? preset.GapPercent,
            Variants = request.Variants,
            Seed = request.Seed ?? RandomNumberGenerator.GetInt32(1, int.MaxValue),
        };
        await scope.QueueAsync(run, schedule, nameof(StartRun));
        return run.Id;
    }

    private static IEnumerable<Refusal> Faults(RunRequest request)
    {
        if (request.TimeLimitSeconds is < SchedulingRun.ShortestSeconds or > SchedulingRun.LongestSeconds)
            yield return new("The time limit must lie between 5 seconds and 1 hour.", nameof(RunRequest.TimeLimitSeconds));
        if (request.GapPercent is not (null or (>= 0 and <= SchedulingRun.WidestGapPercent)))
            yield return new($"The gap must lie between 0 and {SchedulingRun.WidestGapPercent} %.", nameof(RunRequest.GapPercent));
        if (request.Weights is null || request.Weights.Values.Any(weight => weight is < 0 or > RuleSetting.HeaviestWeight))
            yield return new($"A weight must lie between 0 and {RuleSetting.HeaviestWeight:N0}.", nameof(RunRequest.Weights));
        if (request.Seed is < 0)
            yield return new("The seed is a whole number from 0 on.", nameof(RunRequest.Seed));
    }
}
