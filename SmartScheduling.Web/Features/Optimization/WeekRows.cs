using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Availability;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Optimization;

/// <summary>
/// Everything stored that bears on one schedule, read together: the raw material of a <see cref="WeekProblem"/>. What stands in
/// an order stands in one that the rows themselves give, not their ids: the same week makes the same problem, wherever it is stored.
/// </summary>
public sealed record WeekRows
{
    public required SiteSettings Site { get; init; }

    public required Schedule Schedule { get; init; }

    /// <summary>With requirements and assignments.</summary>
    public required IReadOnlyList<PlannedShift> Shifts { get; init; }

    /// <summary>Whoever may be planned or is planned already, by name.</summary>
    public required IReadOnlyList<Employee> People { get; init; }

    public required IReadOnlyDictionary<Guid, JobRole> JobRoles { get; init; }

    /// <summary>With members, by name.</summary>
    public required IReadOnlyList<Group> Groups { get; init; }

    /// <summary>Approved ones that touch the period or the days that are looked back on: who is away has a smaller share of what all do.</summary>
    public required IReadOnlyList<TimeOffRequest> TimeOff { get; init; }

    public required IReadOnlyList<UnavailableTime> Unavailable { get; init; }

    public required IReadOnlyList<Preference> Preferences { get; init; }

    /// <summary>What these people work before, after and, at other locations, during the period.</summary>
    public required IReadOnlyList<OtherWork> Elsewhere { get; init; }

    public required IReadOnlyList<RuleSnapshot> Rules { get; init; }

    /// <summary>How far back what people worked is known.</summary>
    public int DaysBefore { get; init; } = HistoryReach.Least;

    /// <summary>Who works a shift that has begun by then is settled; null where everything can still be planned.</summary>
    public DateTime? SettledUntil { get; init; }

    /// <summary>Assignments, by id, that a repair does not try to keep, because their people cannot work them.</summary>
    public IReadOnlySet<Guid> Impossible { get; init; } = FrozenSet<Guid>.Empty;

    /// <summary>
    /// Reads inside the context's open transaction; null when there is no such schedule. Under <paramref name="rules"/>, the
    /// site's where none are given: they say how far back is looked.
    /// </summary>
    public static async Task<WeekRows?> ReadAsync(AppDbContext db, Guid scheduleId, CancellationToken cancellation, IReadOnlyList<RuleSnapshot>? rules = null)
    {
        if (await db.Schedules.AsNoTracking().SingleOrDefaultAsync(one => one.Id == scheduleId, cancellation) is not { } schedule)
            return null;
        var site = await db.Sites.AsNoTracking().SingleAsync(cancellation);
        var shifts = await db.PlannedShifts.AsNoTrackingWithIdentityResolution()
            .Include(shift => shift.Requirements).Include(shift => shift.Assignments)
            .Where(shift => shift.ScheduleId == scheduleId).AsSplitQuery().ToListAsync(cancellation);
        var people = await PeopleAsync(db, schedule, shifts, cancellation);
        var ids = people.ConvertAll(person => person.Id);
        rules ??= await RunRules.OfSiteAsync(db, cancellation);
        var daysBefore = HistoryReach.Of(rules);
        var earliest = schedule.StartDate.AddDays(-daysBefore);
        return new()
        {
            Site = site,
            Schedule = schedule,
            Shifts = [.. shifts.OrderBy(shift => shift.Start).ThenBy(shift => shift.Name, StringComparer.Ordinal).ThenBy(shift => shift.Id)],
            People = people,
            JobRoles = await db.JobRoles.AsNoTracking().ToDictionaryAsync(role => role.Id, cancellation),
            Groups = await GroupsAsync(db, cancellation),
            TimeOff = await db.TimeOffRequests.AsNoTracking().Where(request => request.State == TimeOffState.Approved
                && request.FirstDay <= schedule.EndDate && request.LastDay >= earliest && ids.Contains(request.EmployeeId)).ToListAsync(cancellation),
            Unavailable = await db.UnavailableTimes.AsNoTracking().Where(time => ids.Contains(time.EmployeeId)).ToListAsync(cancellation),
            Preferences = await db.Preferences.AsNoTracking().Where(preference => ids.Contains(preference.EmployeeId)).ToListAsync(cancellation),
            Elsewhere = await OtherWork.ReadAsync(db, schedule, site.Time(), ids, daysBefore, cancellation),
            Rules = rules,
            DaysBefore = daysBefore,
        };
    }

    /// <summary>
    /// Without its locks, which bind the optimizer: a person who edits unlocks first, and must be able to when two locks
    /// contradict each other.
    /// </summary>
    public WeekRows Unlocked()
    {
        foreach (var assignment in Shifts.SelectMany(shift => shift.Assignments))
            assignment.Locked = false;
        return this;
    }

    private static async Task<List<Group>> GroupsAsync(AppDbContext db, CancellationToken cancellation) =>
        [.. (await db.Groups.AsNoTracking().Include(group => group.Members).ToListAsync(cancellation)).OrderBy(group => group.Name, StringComparer.Ordinal)];

    private static async Task<List<Employee>> PeopleAsync(AppDbContext db, Schedule schedule, List<PlannedShift> shifts, CancellationToken cancellation)
    {
        var roles = shifts.SelectMany(shift => shift.Requirements).Select(required => required.JobRoleId).Distinct().ToList();
        var assigned = shifts.SelectMany(shift => shift.Assignments).Select(assignment => assignment.EmployeeId).Distinct().ToList();
        var people = await db.Employees.AsNoTracking().Include(person => person.JobRoles)
            .Where(person => assigned.Contains(person.Id)
                || (person.Active && person.EmployedFrom < schedule.EndDate && (person.EmployedUntil == null || person.EmployedUntil >= schedule.StartDate)
                    && person.JobRoles.Any(held => roles.Contains(held.JobRoleId))))
            .ToListAsync(cancellation);
        // Not by the database: each has an order of letters of its own.
        return [.. people.OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Id)];
    }
}
