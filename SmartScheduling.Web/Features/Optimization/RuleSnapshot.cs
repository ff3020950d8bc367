using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Rules;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>A rule setting as it was at one moment; a run keeps those it was asked for.</summary>
public sealed record RuleSnapshot(RuleKey Key, RuleLevel Level, int Weight, string Parameters, RuleScope Scope, Guid? ScopeId, EmploymentType? EmploymentType = null)
{
    public static RuleSnapshot Of(RuleSetting setting) =>
        new(setting.Key, setting.Level, setting.Weight, setting.Parameters, setting.Scope, setting.ScopeId, setting.EmploymentType);
}
