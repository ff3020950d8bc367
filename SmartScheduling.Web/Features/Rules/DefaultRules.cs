using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Parameters;

namespace SmartScheduling.Web.Features.Rules;

/// <summary>The rule settings that a new site starts with: each rule once as its catalogue entry suggests, and what the contract says.</summary>
public static class DefaultRules
{
    public static IReadOnlyList<RuleSetting> All() =>
    [
        .. RuleCatalogue.All.Where(rule => !rule.AlwaysHolds && rule.Key != RuleKey.Coverage).Select(rule => Of(rule)),
        // One too many weighs more than the soft rules gain by it, in every preset: nobody is sent to a full shift only to
        // reach a minimum or an even share.
        Of(RuleCatalogue.Of(RuleKey.Coverage), """{"over":5000}"""),
        // Beside the 48 hours for everyone: zero minutes mean each contract's own maximum.
        Of(RuleCatalogue.Of(RuleKey.MaxMinutes), """{"minutes":0,"period":"week"}"""),
    ];

    /// <summary>The setting that the catalogue suggests, with every parameter written out.</summary>
    public static RuleSetting Of(RuleDefinition rule, string? parameters = null) => new()
    {
        Key = rule.Key,
        Level = rule.DefaultLevel,
        Weight = rule.DefaultWeight,
        Parameters = parameters ?? RuleParameters.Defaults(rule).Format(rule, ShiftKindNames.All),
    };
}
