using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Identity;

namespace SmartScheduling.Tests.Web.Requests;

/// <summary>A site with a kitchen, two cooks, a night shift and a manager: enough for everything about own requests and shifts.</summary>
internal sealed class SmallTeam : IAsyncDisposable
{
    private SmallTeam(TestSite site) => Site = site;

    public TestSite Site { get; }

    public SiteSettings Settings { get; } = new() { Id = SiteSettings.OnlyId, Name = "Test site", TimeZone = "Europe/Vienna", Culture = "en-GB" };

    public Location Kitchen { get; } = new() { Name = "Kitchen" };

    public JobRole Cook { get; } = new() { Name = "Cook", Code = "C" };

    public Employee Ada { get; private set; } = null!;

    public Employee Ben { get; private set; } = null!;

    public ShiftTemplate Night { get; private set; } = null!;

    public Caller Manager { get; } = new(null, "Mia Manager", AccessRole.Manager, null);

    public Caller AsAda => new(null, "Ada", AccessRole.Employee, Ada.Id);

    public Caller AsBen => new(null, "Ben", AccessRole.Employee, Ben.Id);

    /// <summary>Signed in, but no employee belongs to the account.</summary>
    public Caller AsNobodyInParticular { get; } = new(null, "Office", AccessRole.Employee, null);

    public DateOnly Today => Settings.Time().Today(TimeProvider.System);

    public static async Task<SmallTeam> StartAsync(DatabaseKind kind)
    {
        var team = new SmallTeam(await TestSite.StartAsync(kind));
        team.Ada = team.Person("Ada Cook");
        team.Ben = team.Person("Ben Cook");
        team.Night = new() { Name = "Night", LocationId = team.Kitchen.Id, StartTime = new(22, 0), EndTime = new(6, 0), Kind = ShiftKind.Night };
        team.Night.Requirements.Add(new() { ShiftTemplateId = team.Night.Id, JobRoleId = team.Cook.Id, Count = 1 });
        await using var db = team.Site.Database.Open();
        db.AddRange(team.Settings, team.Kitchen, team.Cook, team.Ada, team.Ben, team.Night);
        await db.SaveChangesAsync();
        return team;
    }

    public Task<TResult> AsAsync<TUseCase, TResult>(Caller? caller, Func<TUseCase, Task<TResult>> use) where TUseCase : notnull =>
        Site.AsAsync(caller, use);

    /// <summary>A week of the kitchen with a night shift on each of these days, worked by one person.</summary>
    public async Task<Schedule> PlanNightsAsync(DateOnly week, Employee person, bool published, params DateOnly[] days)
    {
        var schedule = new Schedule { LocationId = Kitchen.Id, StartDate = week };
        await using var db = Site.Database.Open();
        db.Add(schedule);
        foreach (var day in days)
        {
            var shift = PlannedShift.From(Night, schedule.Id, day, Settings.Time());
            shift.Assignments.Add(ShiftAssignment.Of(shift, person.Id, Cook.Id));
            db.Add(shift);
        }

        if (published)
            Assert.Null(schedule.Publish(days.Length, "Mia Manager", TimeProvider.System.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        return schedule;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private Employee Person(string name)
    {
        var person = new Employee
        {
            Name = name,
            Email = $"{name.Split(' ')[0].ToLowerInvariant()}@example.test",
            EmployedFrom = new(2020, 1, 1),
            Contract = new(2400, 1200, 2880, 15m),
        };
        person.JobRoles.Add(new() { EmployeeId = person.Id, JobRoleId = Cook.Id });
        return person;
    }
}
