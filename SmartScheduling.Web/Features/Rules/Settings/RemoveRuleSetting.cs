using Microsoft.EntityFrameworkCore;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Rules.Settings;

/// <summary>Removes one setting; a rule without any is not looked at.</summary>
public sealed class RemoveRuleSetting(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.EditRules, async scope =>
        {
            if (await scope.Db.RuleSettings.SingleOrDefaultAsync(one => one.Id == id, scope.Cancellation) is not { } setting)
                return Outcome.NotFound;
            scope.Db.RuleSettings.Remove(setting);
            scope.Record(nameof(RemoveRuleSetting), RuleSettingFacts.Subject, id, $"{RuleCatalogue.Of(setting.Key).Name}: setting removed", RuleSettingFacts.Of(setting));
            scope.Announce(new SettingsChanged());
            return Outcome.Done();
        }, cancellation);
}
