using SmartScheduling.Web.Components.Panels;
using SmartScheduling.Web.Components.Status;
using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules.Edits;
using SmartScheduling.Web.Features.Schedules.Grid;
using SmartScheduling.Web.Features.Schedules.Panel;

namespace SmartScheduling.Web.Features.Schedules;

// What hands do in the week, and how it is told.
public sealed partial class SchedulePage
{
    private Task ActAsync(GridAct act) => act.Kind switch
    {
        GridActKind.Open => OpenAsync(act),
        GridActKind.Undo => UndoAsync(),
        GridActKind.Redo => RedoAsync(),
        _ => ChangeAsync(act),
    };

    private Task OpenAsync(GridAct act)
    {
        if (Index is not null && Selection.Of(Index, act) is { } selection)
        {
            Choose(selection);
            focusDetails = act.ByKeyboard;
        }

        return Task.CompletedTask;
    }

    private Task ChangeAsync(GridAct act)
    {
        if (ItemKey.Parse(act.Item) is not { RoleId: { } role, EmployeeId: { } person } item || Index?.Find(item.ShiftId, role, person) is not { } found)
            return Task.CompletedTask;
        var what = act.Kind == GridActKind.Unassign ? AssignmentAct.Unassign : found.Locked ? AssignmentAct.Unlock : AssignmentAct.Lock;
        return DoAsync(new AssignmentChange(what, item.ShiftId, role, person));
    }

    private async Task DoAsync(params IReadOnlyList<AssignmentChange> steps)
    {
        if (Board?.Schedule?.WhyNotEditable is { } locked)
        {
            toasts.Warn(locked.Sentence);
            return;
        }

        var edit = await session.ChangeAsync(steps);
        await TellAsync(edit.Outcome, Describe(steps));
    }

    private async Task UndoAsync()
    {
        if (CanUndo && await session.UndoAsync() is { } edit)
            await TellAsync(edit.Outcome, $"Undone: {Describe(edit.Changes)}", "It could not be undone. ");
    }

    private async Task RedoAsync()
    {
        if (CanRedo && await session.RedoAsync() is { } edit)
            await TellAsync(edit.Outcome, $"Done again: {Describe(edit.Changes)}", "It could not be done again. ");
    }

    private async Task TellAsync(Outcome<AssignmentsChanged> outcome, string done, string notDone = "")
    {
        if (outcome.IsDone)
        {
            announcement = done;
            if (outcome.Warnings.Count > 0)
                toasts.Show(new Toast($"{done} {string.Join(" ", outcome.Warnings)}", Tone.Partly, "Undo", UndoAsync));
            return;
        }

        announcement = "";
        toasts.Warn(notDone + string.Join(" ", outcome.Refusals.Select(refusal => refusal.Sentence)));
        // What was seen is not what is there: look again.
        if (outcome.Status is OutcomeStatus.Stale or OutcomeStatus.NotFound)
            await RefreshAsync();
    }

    private string Describe(IReadOnlyList<AssignmentChange> steps) => string.Join(' ', steps.Select(Describe));

    private string Describe(AssignmentChange change)
    {
        var who = Index?.Person(change.EmployeeId)?.Name ?? "";
        var where = Index?.Shift(change.ShiftId) is { } shift ? $"{shift.Name} on {SiteFormat.For(Board!.Site).Day(shift.Date)}" : "";
        return change.Act switch
        {
            AssignmentAct.Assign => $"{who} assigned to {where}.",
            AssignmentAct.Unassign => $"{who} taken off {where}.",
            AssignmentAct.Lock => $"{who} locked on {where}.",
            _ => $"{who} unlocked on {where}.",
        };
    }
}
