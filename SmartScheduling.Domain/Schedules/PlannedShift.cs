using SmartScheduling.Domain.Shifts;
using SmartScheduling.Domain.Time;

namespace SmartScheduling.Domain.Schedules;

/// <summary>
/// A shift of one date: a template placed there, or a one-off. It keeps its own name, times and requirements, so that a
/// later change of the template leaves planned weeks alone.
/// </summary>
public sealed class PlannedShift : Entity
{
    public Guid ScheduleId { get; init; }

    /// <summary>The template it was made from; null for a one-off.</summary>
    public Guid? ShiftTemplateId { get; init; }

    /// <summary>The local date on which it starts; the shift belongs to this day even when it crosses midnight.</summary>
    public DateOnly Date { get; init; }

    public required string Name { get; set; }

    public ShiftKind Kind { get; set; }

    /// <summary>Index into the palette of colours.</summary>
    public int Colour { get; set; }

    public int Priority { get; set; } = 5;

    /// <summary>Local times, kept so that the shift can be shown and moved without asking the time zone.</summary>
    public TimeOnly StartTime { get; private set; }

    public TimeOnly EndTime { get; private set; }

    /// <summary>Instant in UTC.</summary>
    public DateTime Start { get; private set; }

    /// <summary>Instant in UTC.</summary>
    public DateTime End { get; private set; }

    public List<PlannedShiftRequirement> Requirements { get; init; } = [];

    public List<ShiftAssignment> Assignments { get; init; } = [];

    public TimeRange Range => new(Start, End);

    /// <summary>Places <paramref name="template"/> on <paramref name="date"/>.</summary>
    public static PlannedShift From(ShiftTemplate template, Guid scheduleId, DateOnly date, SiteTime time)
    {
        var shift = new PlannedShift
        {
            ScheduleId = scheduleId,
            ShiftTemplateId = template.Id,
            Date = date,
            Name = template.Name,
            Kind = template.Kind,
            Colour = template.Colour,
            Priority = template.Priority,
        };
        shift.SetTimes(template.StartTime, template.EndTime, time);
        shift.Requirements.AddRange(template.Requirements.Select(
            required => new PlannedShiftRequirement { PlannedShiftId = shift.Id, JobRoleId = required.JobRoleId, Count = required.Count }));
        return shift;
    }

    /// <summary>Sets local times and, from them, the instants; assignments move along.</summary>
    public void SetTimes(TimeOnly start, TimeOnly end, SiteTime time)
    {
        var range = time.Shift(Date, start, end);
        (StartTime, EndTime, Start, End) = (start, end, range.Start, range.End);
        foreach (var assignment in Assignments)
            assignment.MoveTo(range);
    }
}

/// <summary>How many holders of a job role a planned shift asks for.</summary>
public sealed class PlannedShiftRequirement
{
    public Guid PlannedShiftId { get; init; }

    public Guid JobRoleId { get; init; }

    public int Count { get; set; }
}
