namespace SmartScheduling.Domain.People;

/// <summary>What the people of a group have in common; rules ask for the one or the other.</summary>
public enum GroupKind
{
    /// <summary>They belong together, or must not all be away: a team, a shift's leads, drivers who share a van.</summary>
    Group = 0,

    /// <summary>They all hold it: first aid, forklift licence.</summary>
    Qualification = 1,
}

/// <summary>People whom rules speak of by one name.</summary>
public sealed class Group : VersionedEntity
{
    public const int NameLength = 60;

    public required string Name { get; set; }

    public GroupKind Kind { get; set; }

    public List<GroupMember> Members { get; init; } = [];

    /// <summary>Makes exactly these employees its members.</summary>
    public void Have(IEnumerable<Guid> employeeIds)
    {
        var wanted = employeeIds.ToHashSet();
        Members.RemoveAll(member => !wanted.Contains(member.EmployeeId));
        Members.AddRange(wanted.Except(Members.Select(member => member.EmployeeId)).ToList().ConvertAll(id => new GroupMember { GroupId = Id, EmployeeId = id }));
    }

    /// <summary>Everything that is wrong; empty when nothing is.</summary>
    public IEnumerable<Refusal> Faults()
    {
        if (Required.Fault(Name, NameLength, "a name", nameof(Name)) is { } name)
            yield return name;
        if (!Enum.IsDefined(Kind))
            yield return new("Choose what it is.", nameof(Kind));
    }
}

/// <summary>That an employee belongs to a group.</summary>
public sealed class GroupMember
{
    public Guid GroupId { get; init; }

    public Guid EmployeeId { get; init; }
}
