using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Features.Rules;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>A week of three shifts a day for very many people of three job roles, with unlike wages and a wish each.</summary>
internal static class CrowdedWeek
{
    public const int People = 150;

    private const int PlacesOfARole = 9;

    private static readonly (string Name, ShiftKind Kind, int Start, int End)[] Shifts =
        [("Early", ShiftKind.Early, 6, 14), ("Late", ShiftKind.Late, 14, 22), ("Night", ShiftKind.Night, 22, 6)];

    /// <summary>Stores it with the usual rules and hands out what a run of it is asked for with.</summary>
    public static async Task<(Guid Schedule, Guid Preset)> ArrangeAsync(RunSite on)
    {
        var site = new SiteSettings { Id = SiteSettings.OnlyId, Name = "Test", TimeZone = "Europe/Vienna", Culture = "en-GB" };
        var ward = new Location { Name = "Ward" };
        JobRole[] roles = [.. new[] { "Nurse", "Doctor", "Helper" }.Select(name => new JobRole { Name = name, Code = name[..1] })];
        var schedule = new Schedule { LocationId = ward.Id, StartDate = SmallWeek.Monday };
        var preset = new OptimizationConfig { Name = "Balanced" };
        List<ShiftTemplate> templates = [.. Shifts.Select(shift => new ShiftTemplate
        {
            Name = shift.Name,
            LocationId = ward.Id,
            StartTime = new(shift.Start, 0),
            EndTime = new(shift.End, 0),
            Kind = shift.Kind,
            Requirements = [.. roles.Select(role => new RoleRequirement { JobRoleId = role.Id, Count = PlacesOfARole })],
        })];
        List<Employee> people = [.. Enumerable.Range(0, People).Select(number => Person(number, roles[number % roles.Length]))];
        await using var db = on.Open();
        db.AddRange(site, ward, schedule, preset);
        db.AddRange(roles);
        db.AddRange(templates);
        db.AddRange(people);
        db.AddRange(people.Index().Select(one => new Preference
        {
            EmployeeId = one.Item.Id,
            Wanted = one.Index % 2 == 0,
            Weight = 1 + one.Index % 5,
            Weekday = (DayOfWeek)(one.Index % 7),
        }));
        db.AddRange(DefaultRules.All());
        db.AddRange(
            from day in Enumerable.Range(0, schedule.Days)
            from template in templates
            select PlannedShift.From(template, schedule.Id, SmallWeek.Monday.AddDays(day), site.Time()));
        await db.SaveChangesAsync();
        return (schedule.Id, preset.Id);
    }

    private static Employee Person(int number, JobRole role)
    {
        var person = new Employee
        {
            Name = FormattableString.Invariant($"Person {number:000}"),
            Email = FormattableString.Invariant($"person{number:000}@example.test"),
            EmployedFrom = SmallWeek.Monday.AddYears(-1),
            Contract = new(2400, 0, 2880, 15 + number % 20),
        };
        person.Hold([role.Id]);
        return person;
    }
}
