using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Web.Features.Groups;

/// <summary>Deletes a group that no rule names.</summary>
public sealed class DeleteGroup(Operations operations)
{
    public Task<Outcome<Nothing>> ExecuteAsync(Guid id, CancellationToken cancellation = default) =>
        operations.WriteAsync<Nothing>(Permission.EditPeople, async scope =>
        {
            if (await scope.Db.Groups.Include(one => one.Members).SingleOrDefaultAsync(one => one.Id == id, scope.Cancellation) is not { } group)
                return Outcome.NotFound;
            var named = (await scope.RulesThatNameAsync(group.Kind, group.Name)).Count;
            var meant = await scope.Db.RuleSettings.CountAsync(rule => rule.ScopeId == id, scope.Cancellation);
            if (named + meant > 0)
                return new Refusal($"{group.Name} cannot be deleted, because it is used by {Wording.Count(named + meant, "rule", "rules")}. Change that first.");
            var names = await scope.MemberNamesAsync(group.Members.Select(member => member.EmployeeId));
            scope.Db.Groups.Remove(group);
            scope.Record("DeleteGroup", GroupFacts.Subject, id, group.Name, GroupFacts.Of(group, names));
            scope.Announce(new SettingsChanged());
            return Outcome.Done();
        }, cancellation);
}
