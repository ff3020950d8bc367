using SmartScheduling.Domain.Rules;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;

namespace SmartScheduling.Tests.Web.Optimization;

internal static class RunSiteRequests
{
    public static Task<Outcome<Guid>> StartAsync(
        this RunSite site, SmallWeek week, Guid? schedule = null, Guid? preset = null, int seconds = 30, Dictionary<RuleKey, int>? weights = null, int? seed = null) =>
        site.UseAsync((StartRun start) => start.ExecuteAsync(new(schedule ?? week.Schedule.Id, preset ?? week.Preset.Id, seconds, weights ?? [], seed)));

    public static Task<Outcome<RunState>> CancelAsync(this RunSite site, Guid run) => site.UseAsync((CancelRun cancel) => cancel.ExecuteAsync(run));
}
