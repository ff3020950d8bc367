using SmartScheduling.Domain.Activity;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Solver.Engines;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;

namespace SmartScheduling.Web.Features.Demo;

/// <summary>Builds the demo's weeks from its templates and staffs them as a manager would: by the solver, then published.</summary>
internal sealed class DemoWeeks(AppDbContext db, IEngine engine, SiteSettings site, DateTime now, CancellationToken cancellation)
{
    public const string Manager = "Demo Manager";

    // Iterations, not seconds: the same organisation comes out on every machine.
    private const int Iterations = 3_000;

    /// <summary>A week that employees see. Weeks must be made in the order of time, because each looks back on those before.</summary>
    public async Task PublishAsync(Location location, IReadOnlyList<ShiftTemplate> templates, DateOnly start)
    {
        var (schedule, shifts) = await BuildAsync(location, templates, start);
        var assignments = await StaffAsync(schedule, shifts, _ => true);
        var published = site.Time().StartOf(start.AddDays(-10)).AddHours(9);
        if (schedule.Publish(assignments, Manager, published < now ? published : now) is { } refusal)
            throw new InvalidOperationException($"The demo week {start} cannot be published: {refusal.Sentence}");
        db.Activity.Add(new ActivityEntry
        {
            At = schedule.PublishedAt!.Value,
            Who = Manager,
            Action = "PublishSchedule",
            Subject = nameof(Schedule),
            SubjectId = schedule.Id,
            Summary = $"Published the week of {start:d MMMM yyyy} at {location.Name}",
        });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>A week that is begun: its first day is staffed, and the night shifts of that day are locked.</summary>
    public async Task DraftAsync(Location location, IReadOnlyList<ShiftTemplate> templates, DateOnly start)
    {
        var (schedule, shifts) = await BuildAsync(location, templates, start);
        await StaffAsync(schedule, shifts, shift => shift.Date == start);
        foreach (var night in shifts.Where(shift => shift.Date == start && shift.Kind == ShiftKind.Night))
            night.Assignments.ForEach(assignment => assignment.Locked = true);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<(Schedule, List<PlannedShift>)> BuildAsync(Location location, IReadOnlyList<ShiftTemplate> templates, DateOnly start)
    {
        var schedule = new Schedule { LocationId = location.Id, StartDate = start };
        db.Schedules.Add(schedule);
        List<PlannedShift> shifts = [];
        for (var date = start; date < schedule.EndDate; date = date.AddDays(1))
            shifts.AddRange(templates.Where(template => template.Weekdays.Includes(date.DayOfWeek)).Select(template => PlannedShift.From(template, schedule.Id, date, site.Time())));
        db.PlannedShifts.AddRange(shifts);
        await db.SaveChangesAsync(cancellation);
        return (schedule, shifts);
    }

    private async Task<int> StaffAsync(Schedule schedule, List<PlannedShift> shifts, Func<PlannedShift, bool> staffed)
    {
        var built = await ProblemBuilder.BuildAsync(db, schedule.Id, cancellation);
        var problem = built.Value ?? throw new InvalidOperationException($"The demo week contradicts itself: {string.Join(' ', built.Refusals.Select(one => one.Sentence))}");
        var result = await Task.Run(() => engine.Solve(
            problem.Problem, new() { Seed = 1, IterationLimit = Iterations, TimeLimit = TimeSpan.FromMinutes(5) }, SilentObserver.Instance, cancellation), cancellation);
        var known = shifts.ToDictionary(shift => shift.Id);
        var assignments = problem.Assignments(result.Roster!)
            .Where(one => staffed(known[one.PlannedShiftId]))
            .Select(one => ShiftAssignment.Of(known[one.PlannedShiftId], one.EmployeeId, one.JobRoleId))
            .ToList();
        db.ShiftAssignments.AddRange(assignments);
        await db.SaveChangesAsync(cancellation);
        return assignments.Count;
    }
}
