namespace SmartScheduling.Web.Features.Schedules.Edits;

/// <summary>
/// What an edit was based on: the version of the schedule, and the assignments of the people and shifts that it touches.
/// When others changed the week meanwhile, but not these, the edit still means what it meant.
/// The seven days that were looked at begin on <paramref name="FirstDay"/>.
/// </summary>
public sealed record SeenWeek(long Version, DateOnly FirstDay, IReadOnlyList<BoardAssignment> Assignments, IReadOnlyList<SeenShift> Shifts)
{
    /// <exception cref="InvalidOperationException">The board has no schedule.</exception>
    public static SeenWeek Of(Board board, IReadOnlyList<AssignmentChange> changes)
    {
        var version = board.Schedule?.Version ?? throw new InvalidOperationException("A week that is not built cannot be edited.");
        var people = changes.Select(change => change.EmployeeId).ToHashSet();
        var shifts = changes.Select(change => change.ShiftId).ToHashSet();
        return new(version, board.FirstDay,
            [.. board.Assignments.Where(assignment => people.Contains(assignment.EmployeeId) || shifts.Contains(assignment.ShiftId))],
            [.. board.Shifts.Where(shift => shifts.Contains(shift.Id)).Select(shift => new SeenShift(shift.Id, shift.StartTime, shift.EndTime))]);
    }
}

public sealed record SeenShift(Guid Id, TimeOnly StartTime, TimeOnly EndTime);
