using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Runs;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Features.Rules;

namespace SmartScheduling.Tests.Web.Optimization.Repair;

/// <summary>
/// Four days with an early shift for a cook and a late one for a waiter, and three people who can hardly staff them: nobody comes
/// back early after a late shift, and each works as many shifts as chance says. Whoever is away leaves a hole that often only
/// others' moves can fill.
/// </summary>
internal sealed class TightWeek
{
    public const int Days = 4;

    public static readonly DateOnly Monday = SmallWeek.Monday;

    private readonly SiteSettings site = new() { Id = SiteSettings.OnlyId, Name = "Test", TimeZone = "Europe/Vienna", Culture = "en-GB" };
    private readonly JobRole cook = new() { Name = "Cook", Code = "C" };
    private readonly JobRole waiter = new() { Name = "Waiter", Code = "W" };
    private readonly Random random;
    private readonly Employee[] people;

    private TightWeek(int seed)
    {
        random = new(seed);
        people = [Person("Ana", cook, waiter), Person("Ben", cook), random.Next(2) == 0 ? Person("Cem", waiter) : Person("Cem", cook, waiter)];
    }

    public OptimizationConfig Preset { get; } = new() { Name = "Balanced" };

    public Schedule Schedule { get; private set; } = null!;

    public static async Task<TightWeek> ArrangeAsync(RunSite on, int seed)
    {
        var week = new TightWeek(seed);
        var hall = new Location { Name = "Hall" };
        week.Schedule = new Schedule { LocationId = hall.Id, StartDate = Monday, Days = Days };
        var early = Template("Early", hall, new(7, 0), new(15, 0), ShiftKind.Early, week.cook);
        var late = Template("Late", hall, new(14, 0), new(22, 0), ShiftKind.Late, week.waiter);
        await using var db = on.Open();
        db.AddRange(week.site, hall, week.cook, week.waiter, early, late, week.Preset, week.Schedule);
        db.AddRange(week.people);
        db.AddRange(DefaultRules.All());
        db.AddRange(Enumerable.Range(0, Days).SelectMany(day => new[] { early, late }.Select(
            template => PlannedShift.From(template, week.Schedule.Id, Monday.AddDays(day), week.site.Time()))));
        await db.SaveChangesAsync();
        return week;
    }

    /// <summary>Publishes the week, and approves time off of somebody who is planned in it for a day or two.</summary>
    public async Task<(Guid Person, DateOnly First, DateOnly Last)> PublishAndLoseSomebodyAsync(RunSite on)
    {
        await using var db = on.Open();
        var assignments = await db.ShiftAssignments.AsNoTracking().OrderBy(one => one.Start).ThenBy(one => one.Id).ToListAsync();
        Assert.Null((await db.Schedules.SingleAsync()).Publish(assignments.Count, "Mara", DateTime.UnixEpoch));
        var lost = assignments[random.Next(assignments.Count)];
        var first = site.Time().Day(lost.Start);
        var request = new TimeOffRequest { EmployeeId = lost.EmployeeId, RequestedAt = DateTime.UnixEpoch };
        Assert.Null(request.Change(first, first.AddDays(random.Next(2)), "Flu"));
        Assert.Null(request.Decide(approve: true, "", "Mara", DateTime.UnixEpoch));
        db.Add(request);
        await db.SaveChangesAsync();
        return (lost.EmployeeId, request.FirstDay, request.LastDay);
    }

    private Employee Person(string name, params JobRole[] roles)
    {
        var person = new Employee
        {
            Name = name,
            Email = $"{name.ToLowerInvariant()}@example.test",
            EmployedFrom = Monday.AddYears(-1),
            Contract = new(480 * 3, 0, 480 * random.Next(2, 5), 20m),
        };
        person.Hold(roles.Select(role => role.Id));
        return person;
    }

    private static ShiftTemplate Template(string name, Location at, TimeOnly start, TimeOnly end, ShiftKind kind, JobRole role) => new()
    {
        Name = name,
        LocationId = at.Id,
        StartTime = start,
        EndTime = end,
        Kind = kind,
        Requirements = { new() { JobRoleId = role.Id, Count = 1 } },
    };
}
