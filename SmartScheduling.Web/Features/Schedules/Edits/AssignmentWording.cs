using SmartScheduling.Domain.Schedules;

namespace SmartScheduling.Web.Features.Schedules.Edits;

/// <summary>How the activity tells a hand edit.</summary>
internal static class AssignmentWording
{
    private const int Told = 3;

    /// <summary><c>Ana Alder assigned to Early on Mon 23 Nov as Cook; and 4 more</c></summary>
    public static string Summary(TouchedWeek week, IReadOnlyList<AssignmentChange> changes)
    {
        var told = string.Join("; ", changes.Take(Told).Select(change => Sentence(week, change)));
        return changes.Count <= Told ? told : $"{told}; and {changes.Count - Told} more";
    }

    public static IReadOnlyList<AssignmentNote> Before(TouchedWeek week, AssignmentDraft draft) =>
        [.. week.Assignments.Where(one => IsTouched(draft, one)).Select(one => Note(week, one, draft.WasLocked(one)))];

    public static IReadOnlyList<AssignmentNote> After(TouchedWeek week, AssignmentDraft draft) =>
        [.. draft.Present.Where(one => IsTouched(draft, one)).Select(one => Note(week, one, draft.IsLocked(one)))];

    private static bool IsTouched(AssignmentDraft draft, ShiftAssignment one) =>
        draft.Removed.Contains(one) || draft.Added.Contains(one) || draft.Locks.ContainsKey(one);

    private static AssignmentNote Note(TouchedWeek week, ShiftAssignment one, bool locked) =>
        new(week.Person(one.EmployeeId).Name, week.Role(one.JobRoleId).Name, week.Shift(one.PlannedShiftId).Name, week.Shift(one.PlannedShiftId).Date, locked);

    private static string Sentence(TouchedWeek week, AssignmentChange change)
    {
        var (who, where) = (week.Person(change.EmployeeId).Name, week.NameOfShift(change.ShiftId));
        return change.Act switch
        {
            AssignmentAct.Assign => $"{who} assigned to {where} as {week.Role(change.RoleId).Name}",
            AssignmentAct.Unassign => $"{who} taken off {where}",
            AssignmentAct.Lock => $"{who} locked on {where}",
            _ => $"{who} unlocked on {where}",
        };
    }
}

/// <summary>One assignment as the activity keeps it, in words that outlive the rows.</summary>
internal sealed record AssignmentNote(string Employee, string Role, string Shift, DateOnly Date, bool Locked);
