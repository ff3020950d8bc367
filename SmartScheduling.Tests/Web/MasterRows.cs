using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Components.Lists;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web;

/// <summary>Rows that tests of the pages for people, templates and settings begin with.</summary>
internal static class MasterRows
{
    public static readonly Caller Admin = TestSite.Admin;
    public static readonly Caller Manager = TestSite.Manager;

    /// <summary>The first page of a list, nothing searched.</summary>
    public static readonly ListQuery Everything = new("", null, false, 1, 25, new Dictionary<string, string>());

    public static SiteSettings Site() => new() { Id = SiteSettings.OnlyId, Name = "Test site", TimeZone = "Europe/Vienna", Culture = "en-GB" };

    public static JobRole JobRole(string name = "Cook", string code = "C") => new() { Name = name, Code = code };

    public static Location Location(string name = "Kitchen") => new() { Name = name };

    public static Employee Person(string name, params IEnumerable<JobRole> roles)
    {
        var person = new Employee
        {
            Name = name,
            Email = $"{Guid.CreateVersion7():N}@example.org",
            EmployedFrom = new(2024, 1, 1),
            Contract = new(2400, 0, 2880, 15),
        };
        person.Hold(roles.Select(role => role.Id));
        return person;
    }

    public static ShiftTemplate Template(Location location, string name = "Early", ShiftKind kind = ShiftKind.Early) => new()
    {
        Name = name,
        LocationId = location.Id,
        StartTime = new(6, 0),
        EndTime = new(14, 0),
        Kind = kind,
    };

    /// <summary>Puts rows into the site's database.</summary>
    public static async Task AddAsync(this TestSite site, params IEnumerable<object> rows)
    {
        await using var db = site.Database.Open();
        db.AddRange(rows);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
