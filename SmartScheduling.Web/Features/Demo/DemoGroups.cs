using SmartScheduling.Domain.People;

namespace SmartScheduling.Web.Features.Demo;

/// <summary>Groups and qualifications of the demo's people, for rules that an admin may switch on.</summary>
internal static class DemoGroups
{
    private const int Leads = 3;
    private const int OneIn = 5;

    public static IReadOnlyList<Group> Of(IReadOnlyList<Employee> people, IReadOnlyDictionary<string, JobRole> roles) =>
    [
        Of("Kitchen leads", GroupKind.Group, people.Where(person => person.Holds(roles["C"].Id)).Take(Leads)),
        Of("Reception leads", GroupKind.Group, people.Where(person => person.Holds(roles["R"].Id)).Take(Leads)),
        Of("First aid", GroupKind.Qualification, people.Index().Where(person => person.Index % OneIn == 0).Select(person => person.Item)),
    ];

    private static Group Of(string name, GroupKind kind, IEnumerable<Employee> members)
    {
        var group = new Group { Name = name, Kind = kind };
        group.Have(members.Select(member => member.Id));
        return group;
    }
}
