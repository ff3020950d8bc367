using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Rules;
using SmartScheduling.Solver.Model.Input;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Solver.Rules.Parameters;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Rules;

namespace SmartScheduling.Web.Features.Groups;

/// <summary>Rules name groups and qualifications; these are the rules that name one, and what they may ask of it.</summary>
internal static class NamedByRules
{
    /// <summary>Everything that a rule of this site can name, in the form in which rules check it.</summary>
    public static async Task<ProblemInput> NamesAsync(this ReadScope scope)
    {
        var groups = await scope.Db.Groups.Include(group => group.Members).ToListAsync(scope.Cancellation);
        List<Guid> people = [.. groups.SelectMany(group => group.Members).Select(member => member.EmployeeId).Distinct()];
        return new()
        {
            FirstDay = DateOnly.MinValue,
            Days = 1,
            Roles = [],
            Shifts = [],
            People = people.ConvertAll(_ => new PersonInput { Name = "", Roles = [] }),
            Qualifications = [.. groups.Where(group => group.Kind == GroupKind.Qualification).Select(group => group.Name)],
            Groups = [.. groups.Where(group => group.Kind == GroupKind.Group).Select(group => new GroupInput(group.Name, [.. group.Members.Select(member => people.IndexOf(member.EmployeeId))]))],
        };
    }

    /// <summary>Settings, tracked, that name a group of this kind by this name, each with the parameters that do.</summary>
    public static async Task<IReadOnlyList<(RuleSetting Setting, IReadOnlyList<NameParameter> By)>> RulesThatNameAsync(this WriteScope scope, GroupKind kind, string name)
    {
        var type = kind == GroupKind.Group ? ParameterType.Group : ParameterType.Qualification;
        var found = new List<(RuleSetting, IReadOnlyList<NameParameter>)>();
        foreach (var setting in await scope.Db.RuleSettings.ToListAsync(scope.Cancellation))
        {
            var parameters = ParametersOf(setting);
            List<NameParameter> by = [.. RuleCatalogue.Of(setting.Key).Parameters.OfType<NameParameter>().Where(one => one.Type == type && string.Equals(parameters.Get(one), name, StringComparison.OrdinalIgnoreCase))];
            if (by.Count > 0)
                found.Add((setting, by));
        }

        return found;
    }

    /// <summary>Why rules that are on could not be kept with the names and members that <paramref name="names"/> gives.</summary>
    public static IEnumerable<Refusal> Objections(IEnumerable<RuleSetting> settings, ProblemInput names) =>
        from setting in settings
        where setting.Level != RuleLevel.Off
        from fault in RuleCatalogue.Of(setting.Key).Faults(ParametersOf(setting), new(setting.Key, setting.Level), names)
        select new Refusal(fault.Sentence, nameof(GroupForm.Members));

    public static RuleParameters ParametersOf(RuleSetting setting) =>
        RuleParameters.Parse(RuleCatalogue.Of(setting.Key), setting.Parameters, ShiftKindNames.All, out _);
}
