using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Parameters;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.People;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Rules.Settings;

/// <summary>A stored setting with its sentence and the name of whom it is about.</summary>
public sealed record RuleSettingRow(
    Guid Id, long Version, RuleKey Key, RuleLevel Level, int Weight, RuleParameters Parameters, RuleScope Scope, Guid? ScopeId, EmploymentType? EmploymentType, string? ScopeName)
{
    public string Sentence => RuleCatalogue.Of(Key).Sentence(Parameters, ShiftKindNames.All);
}

/// <summary>A job role that a setting may be about.</summary>
public sealed record RoleChoice(Guid Id, string Name);

/// <summary>A group or qualification that a setting may name or be about.</summary>
public sealed record GroupChoice(Guid Id, string Name, GroupKind Kind);

/// <summary>Every setting by rule, and what there is to choose from.</summary>
public sealed record SiteRules(ILookup<RuleKey, RuleSettingRow> Settings, IReadOnlyList<RoleChoice> JobRoles, IReadOnlyList<GroupChoice> Groups);

/// <summary>The rules of the site, as the admin sets them and managers read them.</summary>
public sealed class ReadRules(Operations operations)
{
    public Task<Outcome<SiteRules>> ExecuteAsync(CancellationToken cancellation = default) =>
        operations.ReadAsync<SiteRules>(Permission.ViewRules, async scope =>
        {
            var rows = await (
                from setting in scope.Db.RuleSettings
                orderby setting.Id
                select new
                {
                    Setting = setting,
                    Role = scope.Db.JobRoles.Where(role => role.Id == setting.ScopeId).Select(role => role.Name).FirstOrDefault(),
                    Group = scope.Db.Groups.Where(people => people.Id == setting.ScopeId).Select(people => people.Name).FirstOrDefault(),
                    Person = scope.Db.Employees.Where(person => person.Id == setting.ScopeId).Select(person => person.Name).FirstOrDefault(),
                }).ToListAsync(scope.Cancellation);
            var roles = await scope.Db.JobRoles.Where(role => role.Active).OrderBy(role => role.Name)
                .Select(role => new RoleChoice(role.Id, role.Name)).ToListAsync(scope.Cancellation);
            var groups = await scope.Db.Groups.OrderBy(group => group.Name)
                .Select(group => new GroupChoice(group.Id, group.Name, group.Kind)).ToListAsync(scope.Cancellation);
            return new(rows.Select(row => Row(row.Setting, row.Role ?? row.Group ?? row.Person ?? (row.Setting.EmploymentType is { } type ? EmploymentWords.Of(type) : null))).OrderBy(row => row.Scope).ToLookup(row => row.Key), roles, groups);
        }, cancellation);

    private static RuleSettingRow Row(RuleSetting setting, string? scopeName)
    {
        // What is stored was checked when it was saved; a default stands in for what a later version no longer accepts.
        var parameters = RuleParameters.Parse(RuleCatalogue.Of(setting.Key), setting.Parameters, ShiftKindNames.All, out _);
        return new(setting.Id, setting.Version, setting.Key, setting.Level, setting.Weight, parameters, setting.Scope, setting.ScopeId, setting.EmploymentType, scopeName);
    }
}
