using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Rules.Settings;

/// <summary>Adds a setting of a rule, or changes one.</summary>
public sealed class SaveRuleSetting(Operations operations)
{
    /// <param name="form">What was typed.</param>
    /// <param name="overwrite">Replaces what somebody else saved meanwhile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Outcome<Guid>> ExecuteAsync(RuleForm form, bool overwrite = false, CancellationToken cancellation = default) =>
        operations.WriteAsync<Guid>(Permission.EditRules, async scope =>
        {
            if (!RuleCatalogue.Knows(form.Key) || RuleCatalogue.Of(form.Key) is { AlwaysHolds: true })
                return new Refusal("This rule always holds and cannot be set.");
            var opened = await scope.OpenAsync(form.Id, form.Version, overwrite, () => new RuleSetting { Key = form.Key });
            if (opened.Value is not { } setting)
                return opened.Failure();
            if (setting.Key != form.Key)
                return Outcome.NotFound;

            var rule = RuleCatalogue.Of(form.Key);
            var (parameters, faults) = await RuleFaults.JudgeAsync(scope, rule, form);
            if (faults.Count > 0)
                return Outcome.Refused(faults);

            var before = form.Id is null ? null : RuleSettingFacts.Of(setting);
            (setting.Level, setting.Weight) = (form.Level, form.Weight ?? rule.DefaultWeight);
            (setting.Scope, setting.ScopeId, setting.EmploymentType) = (form.Scope, form.IdOfScope, form.EmploymentOfScope);
            setting.Parameters = parameters.Format(rule, ShiftKindNames.All);
            if (await IsThereAsync(scope, setting))
                return new Refusal("There is the same setting already. Change that one instead.");
            scope.Record(before is null ? "AddRuleSetting" : "ChangeRuleSetting", RuleSettingFacts.Subject, setting.Id,
                $"{rule.Name}: {rule.Sentence(parameters, ShiftKindNames.All)}", before, RuleSettingFacts.Of(setting));
            scope.Announce(new SettingsChanged());
            return setting.Id;
        }, cancellation);

    /// <summary>Two equal settings would count every breach twice.</summary>
    private static async Task<bool> IsThereAsync(WriteScope scope, RuleSetting setting) => await scope.Db.RuleSettings.AsNoTracking().AnyAsync(
        other => other.Id != setting.Id && other.Key == setting.Key && other.Scope == setting.Scope && other.ScopeId == setting.ScopeId && other.EmploymentType == setting.EmploymentType
            && (other.Parameters == setting.Parameters || setting.Key == RuleKey.Coverage), scope.Cancellation);
}
