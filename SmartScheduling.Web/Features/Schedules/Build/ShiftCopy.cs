using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Optimization;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>Carries shifts, then people, from one schedule to the same day numbers of another.</summary>
internal sealed class ShiftCopy(WriteScope scope, SiteSettings site, Schedule source, Schedule target)
{
    private readonly SiteFormat format = SiteFormat.For(site);
    private readonly List<(PlannedShift Original, PlannedShift Copy)> pairs = [];
    private readonly List<string> skipped = [];

    public int Shifts => pairs.Count;

    public int Assignments { get; private set; }

    public IReadOnlyList<string> Skipped => skipped;

    public async Task CopyShiftsAsync()
    {
        var originals = await scope.Db.PlannedShifts.AsNoTrackingWithIdentityResolution()
            .Include(shift => shift.Requirements).Include(shift => shift.Assignments).AsSplitQuery()
            .Where(shift => shift.ScheduleId == source.Id).OrderBy(shift => shift.Start).ThenBy(shift => shift.Id)
            .ToListAsync(scope.Cancellation);
        var used = originals.Select(shift => shift.ShiftTemplateId).Distinct().ToList();
        var templates = await scope.Db.ShiftTemplates.AsNoTracking().Where(template => used.Contains(template.Id)).ToDictionaryAsync(template => template.Id, scope.Cancellation);
        var time = site.Time();
        foreach (var original in originals)
        {
            var date = target.StartDate.AddDays(original.Date.DayNumber - source.StartDate.DayNumber);
            if (WhyNot(original.ShiftTemplateId is { } id ? templates[id] : null, date) is { } reason)
            {
                skipped.Add($"{original.Name} on {format.Day(original.Date)}: {reason}");
                continue;
            }

            var copy = new PlannedShift { ScheduleId = target.Id, ShiftTemplateId = original.ShiftTemplateId, Date = date, Name = original.Name };
            ShiftTerms.Of(original).WriteTo(copy, time);
            scope.Db.PlannedShifts.Add(copy);
            pairs.Add((original, copy));
        }
    }

    /// <summary>The copied shifts must be saved. Null when done; a failure when the week contradicts itself.</summary>
    public async Task<Outcome.Failure?> CopyAssignmentsAsync()
    {
        var built = await ProblemBuilder.BuildAsync(scope.Db, target.Id, scope.Cancellation);
        if (built.Value is not { } week)
            return built.Failure();
        var names = await NamesAsync();
        var roster = new CarriedRoster(week, format);
        foreach (var (original, copy) in pairs)
        {
            foreach (var assignment in original.Assignments)
                roster.Carry(assignment.EmployeeId, names[assignment.EmployeeId], copy, assignment.JobRoleId);
        }

        roster.Repair();
        skipped.AddRange(roster.Skipped);
        var copies = pairs.ToDictionary(pair => pair.Copy.Id, pair => pair.Copy);
        foreach (var (shift, role, employee) in week.Assignments(roster.Roster))
        {
            scope.Db.ShiftAssignments.Add(ShiftAssignment.Of(copies[shift], employee, role));
            Assignments++;
        }

        return null;
    }

    private string? WhyNot(ShiftTemplate? template, DateOnly date)
    {
        if (!target.Contains(date))
            return "the new period is shorter.";
        if (template is { Active: false })
            return "its template is no longer in use.";
        return template is null || template.Weekdays.Includes(date.DayOfWeek) ? null : $"its template leaves {format.Day(date)} out.";
    }

    private Task<Dictionary<Guid, string>> NamesAsync()
    {
        var people = pairs.SelectMany(pair => pair.Original.Assignments).Select(assignment => assignment.EmployeeId).Distinct().ToList();
        return scope.Db.Employees.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, scope.Cancellation);
    }
}
