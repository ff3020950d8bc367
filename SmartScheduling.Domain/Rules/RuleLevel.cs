namespace SmartScheduling.Domain.Rules;

/// <summary>How strictly a rule is meant.</summary>
public enum RuleLevel
{
    /// <summary>The rule is not looked at.</summary>
    Off = 0,

    /// <summary>Breaking the rule costs weight × amount.</summary>
    Soft = 1,

    /// <summary>A proposal may not break the rule unless a locked assignment forces it.</summary>
    Hard = 2,
}
