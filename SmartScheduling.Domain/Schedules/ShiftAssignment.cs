using SmartScheduling.Domain.Time;

namespace SmartScheduling.Domain.Schedules;

/// <summary>
/// An employee on a position of a planned shift. Start and end repeat the shift's, so that the database itself can refuse
/// one person in two places at once.
/// </summary>
public sealed class ShiftAssignment : Entity
{
    public Guid PlannedShiftId { get; init; }

    public Guid ScheduleId { get; init; }

    public Guid EmployeeId { get; init; }

    public Guid JobRoleId { get; init; }

    /// <summary>Instant in UTC.</summary>
    public DateTime Start { get; private set; }

    /// <summary>Instant in UTC.</summary>
    public DateTime End { get; private set; }

    /// <summary>A locked assignment stays as it is in every optimization.</summary>
    public bool Locked { get; set; }

    public static ShiftAssignment Of(PlannedShift shift, Guid employeeId, Guid jobRoleId, bool locked = false)
    {
        var assignment = new ShiftAssignment
        {
            PlannedShiftId = shift.Id,
            ScheduleId = shift.ScheduleId,
            EmployeeId = employeeId,
            JobRoleId = jobRoleId,
            Locked = locked,
        };
        assignment.MoveTo(shift.Range);
        return assignment;
    }

    internal void MoveTo(TimeRange range) => (Start, End) = (range.Start, range.End);
}
