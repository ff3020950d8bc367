using SmartScheduling.Domain.People;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Groups;

/// <summary>A line of the list, with how many people are in the group.</summary>
public sealed record GroupRow(Guid Id, string Name, GroupKind Kind, int Members);

public sealed class ListGroups(Operations operations)
{
    public Task<Outcome<ListPage<GroupRow>>> ExecuteAsync(ListQuery query, CancellationToken cancellation = default) =>
        operations.ReadAsync<ListPage<GroupRow>>(Permission.ViewPeople, async scope =>
        {
            var groups = scope.Db.Groups.WhereContains(query.Search, group => group.Name);
            if (Enum.TryParse<GroupKind>(query.Filter("kind"), out var kind))
                groups = groups.Where(group => group.Kind == kind);
            return await Ordered(groups, query).Select(group => new GroupRow(group.Id, group.Name, group.Kind, group.Members.Count)).PageAsync(query, scope.Cancellation);
        }, cancellation);

    private static IQueryable<Group> Ordered(IQueryable<Group> groups, ListQuery query) => query.Sort switch
    {
        "members" => groups.By(group => group.Members.Count, query.Descending).ThenBy(group => group.Name.ToLower()),
        _ => groups.By(group => group.Name.ToLower(), query.Descending),
    };
}
