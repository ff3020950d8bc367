using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Rules.Settings;

/// <summary>Puts a rule back to what a new site starts with; settings for some people only go, too.</summary>
public sealed class ResetRule(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(RuleKey key, CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.EditRules, async scope =>
        {
            var defaults = DefaultRules.All().Where(setting => setting.Key == key).ToList();
            if (defaults.Count == 0)
                return Outcome.NotFound;
            var before = await scope.Db.RuleSettings.Where(setting => setting.Key == key).ToListAsync(scope.Cancellation);
            scope.Db.RuleSettings.RemoveRange(before);
            scope.Db.RuleSettings.AddRange(defaults);
            scope.Record(nameof(ResetRule), RuleSettingFacts.Subject, null, $"{RuleCatalogue.Of(key).Name}: back to the default",
                before.ConvertAll(RuleSettingFacts.Of), defaults.ConvertAll(RuleSettingFacts.Of));
            scope.Announce(new SettingsChanged());
            return Outcome.Done();
        }, cancellation);
}
