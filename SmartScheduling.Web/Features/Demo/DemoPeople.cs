using System.Globalization;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Shifts;

namespace SmartScheduling.Web.Features.Demo;

/// <summary>Invents the staff: names from two lists of words, contracts by hours, a few people who joined, leave or never work nights.</summary>
internal static class DemoPeople
{
    private static readonly string[] First =
    [
        "Ana", "Ben", "Clara", "David", "Elif", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Kaja", "Leon", "Mira", "Noah", "Olga",
        "Paul", "Rana", "Simon", "Tara", "Viktor", "Wanda", "Yusuf", "Zoe", "Amir", "Bella", "Carl", "Dina", "Emil", "Frida", "Goran",
    ];

    private static readonly string[] Last = ["Alder", "Birch", "Cedar", "Elm", "Hazel", "Juniper", "Larch", "Maple", "Oak", "Poplar", "Rowan", "Willow"];

    // Of so many people one leaves soon, and one was sent by an agency.
    private const int LeavingEvery = 29;
    private const int Leaving = 11;
    private const int Dispatched = 17;

    private const int FullHours = 35;

    public static IReadOnlyList<Employee> Of(DemoPlan plan, IReadOnlyDictionary<string, JobRole> roles, DateOnly today)
    {
        List<Employee> people = [];
        foreach (var (staff, _) in plan.Staff.SelectMany(staff => Enumerable.Range(0, staff.Count).Select(number => (staff, number))))
            people.Add(Person(people.Count, staff, roles, today));
        return people;
    }

    /// <summary>A contract over these minutes a week: an eighth less is its minimum, a fifth more its maximum.</summary>
    public static Contract ContractOf(int minutes, decimal wage, EmploymentType type) => new(minutes, minutes * 7 / 8, Math.Min(minutes * 6 / 5, 48 * 60), wage, type);

    private static EmploymentType TypeOf(int number, int hours) => (number % LeavingEvery) switch
    {
        Leaving => EmploymentType.Temporary,
        Dispatched => EmploymentType.Dispatched,
        _ => hours < FullHours ? EmploymentType.PartTime : EmploymentType.Regular,
    };

    private static Employee Person(int number, DemoStaff staff, IReadOnlyDictionary<string, JobRole> roles, DateOnly today)
    {
        // Steps that share no factor with the lists' lengths: every combination comes up once before any comes twice.
        var name = $"{First[number * 7 % First.Length]} {Last[(number * 5 + number / First.Length) % Last.Length]}";
        var person = new Employee
        {
            Name = name,
            Email = string.Create(CultureInfo.InvariantCulture, $"{name.Replace(' ', '.').ToLowerInvariant()}@demo.example"),
            EmployedFrom = today.AddDays(-90 - number * 37 % 1500),
            EmployedUntil = number % LeavingEvery == Leaving ? today.AddDays(60) : null,
            Contract = ContractOf(staff.Hours * 60, 14 + number * 13 % 9, TypeOf(number, staff.Hours)),
            ExcludedKinds = number % 9 == 4 ? ShiftKinds.Night : ShiftKinds.None,
        };
        person.JobRoles.AddRange(staff.Roles.Split(' ').Select(
            code => new EmployeeJobRole { EmployeeId = person.Id, JobRoleId = roles[code].Id }));
        return person;
    }
}
