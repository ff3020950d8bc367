using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Accounts;
using SmartScheduling.Web.Features.Groups;
using SmartScheduling.Web.Features.JobRoles;
using SmartScheduling.Web.Features.Locations;
using SmartScheduling.Web.Features.People;
using SmartScheduling.Web.Features.Templates;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Web.Features.Demo;

/// <summary>
/// How the demo's site came to be, as its activity tells it: set up by the admin, filled by the manager, and here and there
/// corrected later. Everything is stored already; this only writes down how it got there.
/// </summary>
internal sealed class DemoBeginnings(DemoPast past, DateTime setUp)
{
    // So many minutes lie between two things that somebody enters.
    private const int Pace = 4;

    private const int Promoted = 6;
    private const string Stretched = "Breakfast";

    private int entered;

    public async Task RecordAsync(SiteSettings site, Location location, IEnumerable<JobRole> roles, IReadOnlyList<ShiftTemplate> templates, IReadOnlyList<Employee> people, IReadOnlyList<Group> groups)
    {
        var admin = past.AsAdmin(setUp);
        admin.Record("CreateFirstAdmin", AccountFacts.Subject, admin.Caller.AccountId, $"{admin.Caller.Name} set up the site {site.Name}",
            after: new { site.Name, site.TimeZone, site.FirstWeekday, site.Culture });
        admin.Record("AddLocation", LocationFacts.Subject, location.Id, location.Name, after: LocationFacts.Of(location));
        foreach (var role in roles)
            Next().Record("AddJobRole", JobRoleFacts.Subject, role.Id, role.Name, after: JobRoleFacts.Of(role));
        foreach (var template in templates)
            await RecordAsync(template);
        var known = await admin.JobRoleChoicesAsync();
        foreach (var person in people)
            Record(person, known, person == people[Promoted]);
        var names = people.ToDictionary(person => person.Id, person => person.Name);
        foreach (var group in groups)
            Next().Record("AddGroup", GroupFacts.Subject, group.Id, group.Name, after: GroupFacts.Of(group, names));
    }

    /// <summary>Links that were used to get an account, and one that nobody has opened yet.</summary>
    public async Task InviteAsync(IEnumerable<Account> accounts, Employee waiting, DateTime lately)
    {
        foreach (var account in accounts)
        {
            var invitation = await InviteAsync(new(account.DisplayName, account.Email!, account.Role, account.EmployeeId), setUp.AddDays(1));
            invitation.UsedAt = invitation.CreatedAt.AddHours(2);
            past.As(new(account.Id, account.DisplayName, account.Role, account.EmployeeId), invitation.UsedAt.Value).Record(
                "AcceptInvitation", AccountFacts.Subject, account.Id, $"{account.DisplayName} accepted an invitation", after: new { account.Email, account.Role });
        }

        await InviteAsync(new(waiting.Name, waiting.Email, Domain.Access.AccessRole.Employee, waiting.Id), lately);
    }

    private async Task<Invitation> InviteAsync(LinkReceiver receiver, DateTime at)
    {
        await past.AsAdmin(at).LinkAsync(receiver, nameof(InviteAccount));
        return past.Db.Invitations.Local.Single(link => link.Email == receiver.Email);
    }

    private async Task RecordAsync(ShiftTemplate template)
    {
        var scope = Next();
        var facts = await TemplateFacts.OfAsync(scope, template);
        var first = template.Name == Stretched ? facts with { End = "11:00" } : facts;
        scope.Record("AddTemplate", TemplateFacts.Subject, template.Id, template.Name, after: first);
        if (first != facts)
            past.AsManager(setUp.AddDays(6)).Record("ChangeTemplate", TemplateFacts.Subject, template.Id, template.Name, first, facts);
    }

    private void Record(Employee person, IReadOnlyList<JobRoleChoice> roles, bool isPromoted)
    {
        var facts = PersonFacts.Of(person, roles);
        var first = facts;
        if (isPromoted)
        {
            var (now, fewer) = (person.Contract, DemoPeople.ContractOf(person.Contract.TargetMinutes - 10 * 60, person.Contract.WagePerHour - 1, person.Contract.EmploymentType));
            person.Contract = fewer;
            first = PersonFacts.Of(person, roles);
            person.Contract = now;
        }

        Next().Record("AddPerson", PersonFacts.Subject, person.Id, person.Name, after: first);
        if (isPromoted)
            past.AsManager(setUp.AddDays(9)).Record("ChangePerson", PersonFacts.Subject, person.Id, person.Name, first, facts);
    }

    private WriteScope Next() => past.AsManager(setUp.AddDays(2).AddMinutes(Pace * entered++));
}
