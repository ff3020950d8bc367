using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;
using SmartScheduling.Web.Features.Optimization.Proposals;

namespace SmartScheduling.Tests.Web.Optimization;

internal static class RunSiteRequests
{
    public static Task<Outcome<Guid>> StartAsync(
        this RunSite site, SmallWeek week, Guid? schedule = null, Guid? preset = null, int seconds = 30, Dictionary<RuleKey, int>? weights = null, int? seed = null, bool variants = false, double? gap = null) =>
        site.UseAsync((StartRun start) => start.ExecuteAsync(new(schedule ?? week.Schedule.Id, preset ?? week.Preset.Id, seconds, weights ?? [], seed, variants, gap)));

    /// <summary>Starts a run, lets the node work on it, and hands out what it proposes.</summary>
    public static async Task<SchedulingSolution> ProposeAsync(this RunSite site, SmallWeek week)
    {
        var run = await site.StartAsync(week);
        await site.WorkAsync(TestContext.Current.CancellationToken);
        return Assert.Single(await site.SolutionsAsync(run.Value));
    }

    public static Task<Outcome<ApplyCounts>> ApplyAsync(this RunSite site, SchedulingSolution solution, ApplyMode mode, long? seenVersion = null) =>
        site.UseAsync((ApplySolution apply) => apply.ExecuteAsync(solution.Id, seenVersion ?? solution.ScheduleVersion, mode));

    public static Task<Outcome<Nothing>> UndoAsync(this RunSite site, SchedulingSolution solution) =>
        site.UseAsync((UndoApply undo) => undo.ExecuteAsync(solution.Id));

    public static Task<Outcome<RunReport>> ReadAsync(this RunSite site, Guid run, Favours? chosen = null, Favours? against = null) =>
        site.UseAsync((ReadRun read) => read.ExecuteAsync(run, chosen, against));

    public static Task<Outcome<RunState>> CancelAsync(this RunSite site, Guid run) => site.UseAsync((CancelRun cancel) => cancel.ExecuteAsync(run));
}
