using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Rules;

namespace SmartScheduling.Tests.Web.Optimization;

/// <summary>A site with three cooks and a preset, and weeks in which each day has one early shift for one cook.</summary>
internal sealed class SmallWeek
{
    public static readonly DateOnly Monday = new(2026, 11, 23);

    private readonly SiteSettings site = new() { Id = SiteSettings.OnlyId, Name = "Test", TimeZone = "Europe/Vienna", Culture = "en-GB" };
    private readonly Location kitchen = new() { Name = "Kitchen" };
    private readonly ShiftTemplate early;

    private SmallWeek() => early = new()
    {
        Name = "Early",
        LocationId = kitchen.Id,
        StartTime = new(7, 0),
        EndTime = new(15, 0),
        Kind = ShiftKind.Early,
        Requirements = { new() { JobRoleId = Cook.Id, Count = 1 } },
    };

    public JobRole Cook { get; } = new() { Name = "Cook", Code = "C" };

    public Employee[] Cooks { get; private set; } = [];

    public OptimizationConfig Preset { get; } = new() { Name = "Balanced", Weights = """{"Preference":7}""" };

    public Schedule Schedule { get; private set; } = null!;

    public List<PlannedShift> Shifts { get; private set; } = [];

    public static async Task<SmallWeek> ArrangeAsync(RunSite on)
    {
        var week = new SmallWeek();
        week.Cooks = [week.CookCalled("Ana"), week.CookCalled("Ben"), week.CookCalled("Cem")];
        await using var db = on.Open();
        db.Add(week.site);
        db.Add(week.kitchen);
        db.Add(week.Cook);
        db.Add(week.early);
        db.AddRange(week.Cooks);
        db.Add(week.Preset);
        db.AddRange(DefaultRules.All());
        (week.Schedule, week.Shifts) = week.Plan(db, Monday);
        await db.SaveChangesAsync();
        return week;
    }

    /// <summary>A further week, so many weeks later.</summary>
    public async Task<Schedule> ArrangeAnotherAsync(RunSite on, int weeks)
    {
        await using var db = on.Open();
        var (schedule, _) = Plan(db, Monday.AddDays(7 * weeks));
        await db.SaveChangesAsync();
        return schedule;
    }

    /// <summary>Puts a cook on the shift of a day.</summary>
    public async Task<ShiftAssignment> AssignAsync(RunSite on, int cook, int day, bool locked = false)
    {
        await using var db = on.Open();
        var assignment = ShiftAssignment.Of(Shifts[day], Cooks[cook].Id, Cook.Id, locked);
        db.Add(assignment);
        await db.SaveChangesAsync();
        return assignment;
    }

    /// <summary>Approves time off of a cook from one day of the week to another.</summary>
    public async Task ApproveAsync(RunSite on, int cook, int from, int to)
    {
        var request = new TimeOffRequest { EmployeeId = Cooks[cook].Id, RequestedAt = DateTime.UnixEpoch };
        Assert.Null(request.Change(Monday.AddDays(from), Monday.AddDays(to), "Flu"));
        Assert.Null(request.Decide(approve: true, "", "Mara", DateTime.UnixEpoch));
        await using var db = on.Open();
        db.Add(request);
        await db.SaveChangesAsync();
    }

    /// <summary>Who works on which day, as the database has it.</summary>
    public async Task<IReadOnlyList<(string Cook, int Day, bool Locked)>> RosterAsync(RunSite on)
    {
        await using var db = on.Open();
        var rows = await db.ShiftAssignments.Where(one => one.ScheduleId == Schedule.Id).ToListAsync();
        return [.. rows.Select(one => (Cooks.Single(cook => cook.Id == one.EmployeeId).Name, Shifts.FindIndex(shift => shift.Id == one.PlannedShiftId), one.Locked)).OrderBy(one => one.Item2)];
    }

    private Employee CookCalled(string name)
    {
        var person = new Employee
        {
            Name = name,
            Email = $"{name.ToLowerInvariant()}@example.test",
            EmployedFrom = Monday.AddYears(-1),
            Contract = new(2400, 0, 2880, 20m),
        };
        person.JobRoles.Add(new() { EmployeeId = person.Id, JobRoleId = Cook.Id });
        return person;
    }

    private (Schedule Schedule, List<PlannedShift> Shifts) Plan(AppDbContext db, DateOnly start)
    {
        var schedule = new Schedule { LocationId = kitchen.Id, StartDate = start };
        List<PlannedShift> shifts = [.. Enumerable.Range(0, schedule.Days).Select(day => PlannedShift.From(early, schedule.Id, start.AddDays(day), site.Time()))];
        db.Add(schedule);
        db.AddRange(shifts);
        return (schedule, shifts);
    }
}
