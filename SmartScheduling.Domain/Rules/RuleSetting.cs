using SmartScheduling.Domain.People;

namespace SmartScheduling.Domain.Rules;

/// <summary>To whom a rule setting applies.</summary>
public enum RuleScope
{
    Everyone = 0,
    JobRole = 1,
    Employee = 2,
    Group = 3,

    /// <summary>Everybody whose contract is of one kind of employment.</summary>
    Contract = 4,
}

/// <summary>One setting of a rule. Several settings of one rule may stand side by side, with different scopes.</summary>
public sealed class RuleSetting : VersionedEntity
{
    public const int HeaviestWeight = 10_000;

    public RuleKey Key { get; init; }

    public RuleLevel Level { get; set; }

    /// <summary>Points per unit of the rule's amount when the level is soft.</summary>
    public int Weight { get; set; }

    /// <summary>JSON object; the rule's own definition says which members it has.</summary>
    public string Parameters { get; set; } = "{}";

    public RuleScope Scope { get; set; }

    /// <summary>The job role, employee or group of the scope; null for everyone and for a kind of contract.</summary>
    public Guid? ScopeId { get; set; }

    /// <summary>The kind of employment where the scope is a contract; null otherwise.</summary>
    public EmploymentType? EmploymentType { get; set; }
}
