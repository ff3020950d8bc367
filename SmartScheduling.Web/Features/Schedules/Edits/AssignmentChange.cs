namespace SmartScheduling.Web.Features.Schedules.Edits;

public enum AssignmentAct
{
    Assign,
    Unassign,
    Lock,
    Unlock,
}

/// <summary>One step of a hand edit. It names a place in the week rather than a row, so that it can be taken back and done again.</summary>
public sealed record AssignmentChange(AssignmentAct Act, Guid ShiftId, Guid RoleId, Guid EmployeeId)
{
    public AssignmentChange Inverse => this with
    {
        Act = Act switch
        {
            AssignmentAct.Assign => AssignmentAct.Unassign,
            AssignmentAct.Unassign => AssignmentAct.Assign,
            AssignmentAct.Lock => AssignmentAct.Unlock,
            _ => AssignmentAct.Lock,
        },
    };

    /// <summary>The steps that take <paramref name="changes"/> back, last one first.</summary>
    public static IReadOnlyList<AssignmentChange> Inverses(IReadOnlyList<AssignmentChange> changes) =>
        [.. changes.Reverse().Select(change => change.Inverse)];
}
