using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Rules;

namespace SmartScheduling.Web.Features.Rules.Settings;

/// <summary>What the activity keeps of a setting.</summary>
internal sealed record RuleSettingFacts(RuleKey Key, RuleLevel Level, int Weight, string Parameters, RuleScope Scope, Guid? ScopeId, EmploymentType? EmploymentType)
{
    public const string Subject = "RuleSetting";

    public static RuleSettingFacts Of(RuleSetting setting) =>
        new(setting.Key, setting.Level, setting.Weight, setting.Parameters, setting.Scope, setting.ScopeId, setting.EmploymentType);
}
