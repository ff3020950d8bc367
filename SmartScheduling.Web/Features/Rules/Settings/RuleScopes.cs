using SmartScheduling.Domain.Rules;

namespace SmartScheduling.Web.Features.Rules.Settings;

/// <summary>Which rules can be meant for some people only.</summary>
internal static class RuleScopes
{
    /// <summary>Coverage speaks of positions, not of people, so there is one setting of it for everyone.</summary>
    public static bool HasScope(this RuleKey key) => key != RuleKey.Coverage;
}
