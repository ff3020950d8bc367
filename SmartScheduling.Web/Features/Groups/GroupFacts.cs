using SmartScheduling.Domain.People;

namespace SmartScheduling.Web.Features.Groups;

/// <summary>What the activity keeps of a group.</summary>
internal sealed record GroupFacts(string Name, GroupKind Kind, IReadOnlyList<string> Members)
{
    public const string Subject = "Group";

    /// <param name="group">What the record is about.</param>
    /// <param name="names">Of everybody who is or was a member.</param>
    public static GroupFacts Of(Group group, IReadOnlyDictionary<Guid, string> names) =>
        new(group.Name, group.Kind, [.. group.Members.Select(member => names[member.EmployeeId]).Order(StringComparer.Ordinal)]);
}
