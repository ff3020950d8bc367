using Microsoft.AspNetCore.Components;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules;

namespace SmartScheduling.Web.Features.Rules.Settings;

public sealed partial class RuleFields
{
    private static readonly IReadOnlyList<(RuleScope, string)> Scopes =
    [
        (RuleScope.Everyone, "Everyone"), (RuleScope.JobRole, "A job role"), (RuleScope.Contract, "A kind of contract"), (RuleScope.Group, "A group"),
        (RuleScope.Employee, "One employee"),
    ];

    [Parameter, EditorRequired]
    public required RuleForm Form { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<RoleChoice> JobRoles { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<GroupChoice> Groups { get; set; }

    /// <summary>Name of the employee that is chosen when the form opens.</summary>
    [Parameter]
    public string? ScopeName { get; set; }

    /// <summary>Something changed that the form cannot see by itself.</summary>
    [Parameter]
    public EventCallback OnTouched { get; set; }

    private RuleDefinition Rule => RuleCatalogue.Of(Form.Key);

    private IReadOnlyList<(RuleLevel, string)> Levels => [(RuleLevel.Off, "Off"), .. Rule.Levels.Order().Select(level => (level, level.ToString()))];

    private Task Choose(int weight)
    {
        Form.Weight = weight;
        return OnTouched.InvokeAsync();
    }
}
