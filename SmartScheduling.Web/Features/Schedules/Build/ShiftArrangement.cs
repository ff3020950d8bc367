using Microsoft.EntityFrameworkCore;
using SmartScheduling.Domain;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Sites;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Features.Schedules.Build;

/// <summary>Brings the shifts of a schedule to the counts that a plan asks for, cell by cell.</summary>
internal sealed class ShiftArrangement(WriteScope scope, SiteSettings site, Schedule schedule)
{
    private readonly List<Refusal> refusals = [];
    private int added, removed, unassigned;

    /// <summary>Cells that are not named stay as they are.</summary>
    /// <param name="cells">The counts wanted.</param>
    /// <param name="mayUnassign">How many assignments may go along with removed shifts; more of them are refused.</param>
    public async Task<Outcome<Arranged>> ApplyAsync(IReadOnlyList<PlanCell> cells, int mayUnassign)
    {
        var templates = await TemplatesAsync(cells);
        if (cells.Any(cell => !templates.ContainsKey(cell.TemplateId)))
            return Outcome.NotFound;
        if (cells.Any(cell => !schedule.Contains(cell.Day) || cell.Count is < 0 or > PlanCell.MaxCount))
            return new Refusal($"A cell lies outside the period, or asks for more than {PlanCell.MaxCount} shifts of one kind on a day.");

        var planned = await PlannedAsync(templates.Keys);
        foreach (var cell in cells.DistinctBy(cell => (cell.TemplateId, cell.Day)))
            Arrange(cell, templates[cell.TemplateId], [.. planned[(cell.TemplateId, cell.Day)]]);

        if (refusals.Count > 0)
            return Outcome.Refused(refusals.Distinct());
        return unassigned > mayUnassign
            ? new Refusal($"{Wording.Count(unassigned, "person is", "people are")} assigned to shifts that would go. Confirm that they lose them, then save again.")
            : new Arranged(added, removed, unassigned);
    }

    private void Arrange(PlanCell cell, ShiftTemplate template, List<PlannedShift> there)
    {
        if (cell.Count > there.Count && WhyNotMore(template, cell.Day) is { } refusal)
        {
            refusals.Add(refusal);
            return;
        }

        for (var number = there.Count; number < cell.Count; number++, added++)
            scope.Db.PlannedShifts.Add(PlannedShift.From(template, schedule.Id, cell.Day, site.Time()));
        foreach (var shift in StayOrder.Of(there, shift => shift.Assignments.Count, shift => shift.Id).Skip(cell.Count))
        {
            removed++;
            unassigned += shift.Assignments.Count;
            scope.Db.PlannedShifts.Remove(shift);
        }
    }

    private Refusal? WhyNotMore(ShiftTemplate template, DateOnly day)
    {
        if (!template.Active)
            return new($"{template.Name} is no longer in use, so no more of it can be planned.");
        return template.Weekdays.Includes(day.DayOfWeek)
            ? null
            : new($"{template.Name} cannot stand on {SiteFormat.For(site).Day(day)}: its template leaves that weekday out.");
    }

    private Task<Dictionary<Guid, ShiftTemplate>> TemplatesAsync(IReadOnlyList<PlanCell> cells)
    {
        var ids = cells.Select(cell => cell.TemplateId).Distinct().ToList();
        return scope.Db.ShiftTemplates.AsNoTracking().Include(template => template.Requirements)
            .Where(template => template.LocationId == schedule.LocationId && ids.Contains(template.Id))
            .ToDictionaryAsync(template => template.Id, scope.Cancellation);
    }

    private async Task<ILookup<(Guid Template, DateOnly Day), PlannedShift>> PlannedAsync(IEnumerable<Guid> templates)
    {
        var ids = templates.ToList();
        var shifts = await scope.Db.PlannedShifts.Include(shift => shift.Assignments)
            .Where(shift => shift.ScheduleId == schedule.Id && shift.ShiftTemplateId != null && ids.Contains(shift.ShiftTemplateId.Value))
            .ToListAsync(scope.Cancellation);
        return shifts.ToLookup(shift => (shift.ShiftTemplateId!.Value, shift.Date));
    }
}

/// <summary>What became of a plan.</summary>
/// <param name="Added">Shifts that are new.</param>
/// <param name="Removed">Shifts that are gone.</param>
/// <param name="Unassigned">Assignments that went with them.</param>
public sealed record Arranged(int Added, int Removed, int Unassigned);
