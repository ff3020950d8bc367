using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartScheduling.Domain.Access;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Tests.Support;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Rules;
using SmartScheduling.Web.Features.Schedules.Build;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Live;

namespace SmartScheduling.Tests.Web.Schedules;

/// <summary>A kitchen with an early shift on weekdays, a night shift every day, two cooks and a waiter; weeks are planned in it.</summary>
internal sealed class Kitchen : IAsyncDisposable
{
    /// <summary>A Monday without anything special.</summary>
    public static readonly DateOnly Week = new(2027, 3, 1);

    private readonly TestSite site;
    private readonly IDisposable listening;

    private Kitchen(TestSite site)
    {
        this.site = site;
        listening = site.Services.GetRequiredService<Changes>().Subscribe(Heard.Add);
        Early = Template("Early", new(6, 0), new(14, 0), ShiftKind.Early, (Cook, 2), (Waiter, 1));
        Early.Weekdays = Weekdays.All & ~(Weekdays.Saturday | Weekdays.Sunday);
        Night = Template("Night", new(22, 0), new(6, 0), ShiftKind.Night, (Cook, 1));
        Ada = Person("Ada", Cook);
        Ben = Person("Ben", Cook);
        Wim = Person("Wim", Waiter);
    }

    public SiteSettings Settings { get; } = new() { Id = SiteSettings.OnlyId, Name = "Test site", TimeZone = "Europe/Vienna", Culture = "en-GB" };

    public Location Place { get; } = new() { Name = "Kitchen" };

    public JobRole Cook { get; } = new() { Name = "Cook", Code = "C" };

    public JobRole Waiter { get; } = new() { Name = "Waiter", Code = "W" };

    public ShiftTemplate Early { get; }

    public ShiftTemplate Night { get; }

    public Employee Ada { get; }

    public Employee Ben { get; }

    public Employee Wim { get; }

    public Caller Manager { get; } = new(null, "Mia Manager", AccessRole.Manager, null);

    /// <summary>Everything announced so far.</summary>
    public List<Change> Heard { get; } = [];

    public static async Task<Kitchen> StartAsync(DatabaseKind kind)
    {
        // It only serves pages: a run that a test puts there stays as it was put.
        var kitchen = new Kitchen(await TestSite.StartAsync(kind, ("Optimization:ParallelSolves", "0")));
        await kitchen.AddAsync([kitchen.Settings, kitchen.Place, kitchen.Cook, kitchen.Waiter, kitchen.Early, kitchen.Night, kitchen.Ada, kitchen.Ben, kitchen.Wim, .. DefaultRules.All()]);
        return kitchen;
    }

    public AppDbContext Open() => site.Open();

    public Task AddAsync(params IEnumerable<object> entities) => site.AddAsync(entities);

    public Task<TResult> AsAsync<TUseCase, TResult>(Caller? caller, Func<TUseCase, Task<TResult>> use) where TUseCase : notnull => site.AsAsync(caller, use);

    public Task<Outcome<TValue>> AskAsync<TUseCase, TValue>(Func<TUseCase, Task<Outcome<TValue>>> use) where TUseCase : notnull => site.AsAsync(Manager, use);

    public static PlanCell Cell(ShiftTemplate template, DateOnly day, int count = 1) => new(template.Id, day, count);

    /// <summary>Creates a week with these cells.</summary>
    public async Task<Guid> CreateAsync(DateOnly start, params PlanCell[] cells)
    {
        var outcome = await AskAsync<CreateSchedule, NewSchedule>(create => create.ExecuteAsync(Place.Id, start, Schedule.DaysOfAWeek, cells));
        Assert.Equal(OutcomeStatus.Done, outcome.Status);
        return outcome.Value!.Id;
    }

    /// <summary>Puts somebody on the first shift of a template on a day that has room for the role.</summary>
    public async Task AssignAsync(Guid scheduleId, ShiftTemplate template, DateOnly day, Employee person, JobRole? role = null)
    {
        await using var db = Open();
        var shift = await db.PlannedShifts.OrderBy(shift => shift.Id).FirstAsync(shift => shift.ScheduleId == scheduleId && shift.ShiftTemplateId == template.Id && shift.Date == day);
        db.Add(ShiftAssignment.Of(shift, person.Id, (role ?? Cook).Id));
        await db.SaveChangesAsync();
    }

    public async Task<Schedule> ScheduleAsync(Guid id)
    {
        await using var db = Open();
        return await db.Schedules.AsNoTracking().SingleAsync(schedule => schedule.Id == id);
    }

    public async Task<List<PlannedShift>> ShiftsAsync(Guid scheduleId)
    {
        await using var db = Open();
        return await db.PlannedShifts.AsNoTracking().Include(shift => shift.Requirements).Include(shift => shift.Assignments)
            .Where(shift => shift.ScheduleId == scheduleId).OrderBy(shift => shift.Start).ThenBy(shift => shift.Id).ToListAsync();
    }

    /// <summary>Publishes behind the use cases' back.</summary>
    public async Task PublishAsync(Guid scheduleId)
    {
        await using var db = Open();
        Assert.Null((await db.Schedules.SingleAsync(schedule => schedule.Id == scheduleId)).Publish(1, "Mia Manager", TimeProvider.System.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        listening.Dispose();
        await site.DisposeAsync();
    }

    public ShiftTemplate Template(string name, TimeOnly start, TimeOnly end, ShiftKind kind, params (JobRole Role, int Count)[] requirements)
    {
        var template = new ShiftTemplate { Name = name, LocationId = Place.Id, StartTime = start, EndTime = end, Kind = kind };
        template.Requirements.AddRange(requirements.Select(required => new RoleRequirement { ShiftTemplateId = template.Id, JobRoleId = required.Role.Id, Count = required.Count }));
        return template;
    }

    public static Employee Person(string name, JobRole role)
    {
        var person = new Employee { Name = name, Email = $"{name}@example.test", EmployedFrom = new(2020, 1, 1), Contract = new(2400, 0, 2880, 15m) };
        person.JobRoles.Add(new() { EmployeeId = person.Id, JobRoleId = role.Id });
        return person;
    }
}
