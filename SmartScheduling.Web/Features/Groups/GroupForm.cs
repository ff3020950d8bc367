using SmartScheduling.Domain.People;

namespace SmartScheduling.Web.Features.Groups;

/// <summary>A person in a group, with the name to show.</summary>
public sealed record MemberChoice(Guid Id, string Name);

/// <summary>What is typed about a group; without an id it is a new one.</summary>
public sealed class GroupForm : INamedForm
{
    public Guid? Id { get; init; }

    public long Version { get; init; }

    public string Name { get; set; } = "";

    public GroupKind Kind { get; set; }

    public IReadOnlyCollection<MemberChoice> Members { get; set; } = [];
}
