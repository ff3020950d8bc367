using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Parameters;
using SmartScheduling.Web.Features.Rules;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>What the activity keeps of a rule that a run was asked for; points per unit where it is soft, a scope where it is not everyone.</summary>
internal sealed record RunRuleFacts(string Rule, string Sentence, RuleLevel Level, int? Weight, RuleScope? Scope, Guid? ScopeId, EmploymentType? EmploymentType)
{
    public static RunRuleFacts Of(RuleSnapshot rule)
    {
        var definition = RuleCatalogue.Of(rule.Key);
        var parameters = RuleParameters.Parse(definition, rule.Parameters, ShiftKindNames.All, out _);
        return new(
            definition.Name, definition.Sentence(parameters, ShiftKindNames.All), rule.Level,
            rule.Level == RuleLevel.Soft ? rule.Weight : null, rule.Scope == RuleScope.Everyone ? null : rule.Scope, rule.ScopeId, rule.EmploymentType);
    }
}
