using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.People;
using SmartScheduling.Solver.Rules;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Rules;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Groups;

/// <summary>Adds a group, or changes one that is still as it was when it was read. Rules that name it follow a new name.</summary>
public sealed class SaveGroup(Operations operations)
{
    /// <param name="form">What was typed.</param>
    /// <param name="overwrite">Replaces what somebody else saved meanwhile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Outcome<Guid>> ExecuteAsync(GroupForm form, bool overwrite = false, CancellationToken cancellation = default) =>
        operations.WriteAsync<Guid>(Permission.EditPeople, async scope =>
        {
            var opened = await scope.OpenAsync(form.Id, form.Version, overwrite, () => new Group { Name = "" }, groups => groups.Include(group => group.Members));
            if (opened.Value is not { } group)
                return opened.Failure();
            Guid[] wanted = [.. form.Members.Select(member => member.Id)];
            var names = await scope.MemberNamesAsync([.. wanted, .. group.Members.Select(member => member.EmployeeId)]);
            var before = form.Id is null ? null : GroupFacts.Of(group, names);
            var rules = before is null ? [] : await scope.RulesThatNameAsync(before.Kind, before.Name);

            (group.Name, group.Kind) = (form.Name.Trim(), form.Kind);
            var faults = group.Faults().ToList();
            if (Array.Exists(wanted, id => !names.ContainsKey(id)))
                faults.Add(new("One of these people no longer exists. Take them out, or reload.", nameof(form.Members)));
            if (rules.Count > 0 && before!.Kind != group.Kind)
                faults.Add(new($"{RuleCatalogue.Of(rules[0].Setting.Key).Name} names it as what it is now. Change that rule first.", nameof(form.Kind)));
            if (faults.Count > 0)
                return Outcome.Refused(faults);
            var name = group.Name.ToLowerInvariant();
            if (await scope.Db.Groups.AnyAsync(other => other.Id != group.Id && other.Name.ToLower() == name, scope.Cancellation))
                return Constraints.Explain(Constraints.OneGroupPerName)!;

            group.Have(wanted);
            foreach (var (setting, by) in rules)
                setting.Parameters = NamedByRules.ParametersOf(setting).With(by, group.Name).Format(RuleCatalogue.Of(setting.Key), ShiftKindNames.All);
            if (NamedByRules.Objections(rules.Select(rule => rule.Setting), await scope.NamesAsync()).ToList() is { Count: > 0 } objections)
                return Outcome.Refused(objections);

            // Members are rows of their own: without this, a change of them alone would not raise the group's version.
            scope.Touch(group);
            scope.Record(before is null ? "AddGroup" : "ChangeGroup", GroupFacts.Subject, group.Id, group.Name, before, GroupFacts.Of(group, names));
            scope.Announce(new SettingsChanged());
            return group.Id;
        }, cancellation);
}
