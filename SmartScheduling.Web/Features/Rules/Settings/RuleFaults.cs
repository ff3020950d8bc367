using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Parameters;
using SmartScheduling.Solver.Rules.Team;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Groups;

namespace SmartScheduling.Web.Features.Rules.Settings;

/// <summary>What is wrong with a setting, each at its field.</summary>
internal static class RuleFaults
{
    /// <summary>What was typed, and everything that is wrong with it.</summary>
    public static async Task<(RuleParameters Parameters, IReadOnlyList<Refusal> Faults)> JudgeAsync(ReadScope scope, RuleDefinition rule, RuleForm form)
    {
        var parameters = RuleParameters.Parse(rule, form.ParametersAsJson(), ShiftKindNames.All, out var mistakes);
        return (parameters,
        [
            .. Of(rule, form),
            .. mistakes.Select(mistake => new Refusal(mistake.Sentence, RuleForm.ParameterField + mistake.Field)),
            .. mistakes.Count == 0 ? OfParameters(rule, form, parameters, await scope.NamesAsync()) : [],
            .. await OfScopeAsync(scope, form),
        ]);
    }

    private static IEnumerable<Refusal> Of(RuleDefinition rule, RuleForm form)
    {
        if (form.Level != RuleLevel.Off && !rule.Levels.Contains(form.Level))
            yield return new($"{rule.Name} cannot be {form.Level.ToString().ToLowerInvariant()}.", nameof(form.Level));
        if (form.Level == RuleLevel.Soft && form.Weight is null or < 0 or > RuleSetting.HeaviestWeight)
            yield return new($"The weight is a whole number from 0 to {RuleSetting.HeaviestWeight}.", nameof(form.Weight));
        if (!Enum.IsDefined(form.Scope))
            yield return new("Choose whom the rule is for.", nameof(form.Scope));
        if (!form.Key.HasScope() && form.Scope != RuleScope.Everyone)
            yield return new($"{rule.Name} is for everyone.", nameof(form.Scope));
    }

    /// <summary>What would make every run refuse the setting, while it is on: what it needs and lacks, or names that are not there.</summary>
    private static IEnumerable<Refusal> OfParameters(RuleDefinition rule, RuleForm form, RuleParameters parameters, ProblemInput site)
    {
        if (form.Level == RuleLevel.Off)
            return [];
        IEnumerable<Fault> faults = rule is Together && parameters.Get(Together.Group).Length == 0
            ? [new(Together.Group.Name, $"{rule.Name} needs a name: Group.")]
            : rule.Faults(parameters, new(form.Key, form.Level), site);
        return faults.Select(fault => new Refusal(fault.Sentence, RuleForm.ParameterField + fault.Field));
    }

    private static async Task<IReadOnlyList<Refusal>> OfScopeAsync(ReadScope scope, RuleForm form) => form.Scope switch
    {
        RuleScope.JobRole when !await scope.Db.JobRoles.AnyAsync(role => role.Id == form.ScopeId, scope.Cancellation) =>
            [new("Choose the job role.", nameof(form.ScopeId))],
        RuleScope.Contract when form.EmploymentType is not { } type || !Enum.IsDefined(type) =>
            [new("Choose the kind of employment.", nameof(form.EmploymentType))],
        RuleScope.Employee when !await scope.Db.Employees.AnyAsync(person => person.Id == form.ScopeId, scope.Cancellation) =>
            [new("Choose the employee.", nameof(form.ScopeId))],
        RuleScope.Group when !await scope.Db.Groups.AnyAsync(group => group.Id == form.ScopeId, scope.Cancellation) =>
            [new("Choose the group.", nameof(form.ScopeId))],
        _ => [],
    };
}
