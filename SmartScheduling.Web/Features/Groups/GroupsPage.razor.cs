using SmartScheduling.Domain.People;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Groups;

public sealed partial class GroupsPage(ListGroups listGroups, ReadGroup readGroup, SaveGroup saveGroup, DeleteGroup deleteGroup, Toasts toasts, Confirmation confirmation)
    : EditorPage<GroupForm>(toasts, confirmation)
{
    private static readonly IReadOnlyList<(GroupKind Value, string Name)> Kinds = [(GroupKind.Group, "Group"), (GroupKind.Qualification, "Qualification")];

    private ListTable<GroupRow> list = null!;

    protected override string One => "group";

    protected override Task<Outcome<GroupForm>> ReadAsync(Guid id) => readGroup.ExecuteAsync(id);

    protected override Task<Outcome<Guid>> WriteAsync(GroupForm form, bool overwrite) => saveGroup.ExecuteAsync(form, overwrite);

    protected override Task<Outcome<Nothing>> RemoveAsync(Guid id) => deleteGroup.ExecuteAsync(id);

    protected override Task ReloadListAsync() => list.ReloadAsync();

    private static string NameOf(GroupKind kind) => Kinds.First(one => one.Value == kind).Name;
}
