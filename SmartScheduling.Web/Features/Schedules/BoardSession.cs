using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules.Edits;

namespace SmartScheduling.Web.Features.Schedules;

/// <summary>
/// One open schedule page: the board it shows, what the rules say to it, and what was done here, to be undone. Keeps no
/// rows between reads; every answer comes from the use cases.
/// </summary>
public sealed class BoardSession(ReadBoard readBoard, ReadFindings readFindings, ChangeAssignments changeAssignments)
{
    /// <summary>Null until the first read.</summary>
    public Board? Board { get; private set; }

    public BoardIndex? Index { get; private set; }

    public WeekFindings Findings { get; private set; } = WeekFindings.None;

    public EditHistory History { get; } = new();

    public bool CanEdit => Board?.Schedule is { WhyNotEditable: null };

    /// <summary>Shows a week; what was done to another one can no longer be undone here.</summary>
    public async Task<Outcome<Board>> OpenAsync(DateOnly? day, Guid? locationId, CancellationToken cancellation = default)
    {
        var outcome = await readBoard.ExecuteAsync(day, locationId, cancellation);
        if (outcome.Value is not { } board)
            return outcome;
        if (board.Schedule?.Id != Board?.Schedule?.Id)
        {
            History.Clear();
            Findings = WeekFindings.None;
        }

        Show(board);
        return outcome;
    }

    /// <summary>Reads the same week again, after somebody changed it.</summary>
    public Task<Outcome<Board>> ReloadAsync(CancellationToken cancellation = default) =>
        OpenAsync(Board?.FirstDay, Board?.Location.Id, cancellation);

    /// <summary>Asks the rules about the whole week; takes longer than the board, so it comes after it.</summary>
    public async Task CheckAsync(CancellationToken cancellation = default)
    {
        if (Board?.Schedule is not { } schedule)
            Findings = WeekFindings.None;
        else if (await readFindings.ExecuteAsync(schedule.Id, cancellation) is { Value: { } findings } && Board?.Schedule?.Id == schedule.Id)
            Findings = findings;
    }

    public async Task<Outcome<AssignmentsChanged>> ChangeAsync(params IReadOnlyList<AssignmentChange> changes)
    {
        var outcome = await SendAsync(changes);
        if (outcome.IsDone)
            History.Did(changes);
        return outcome;
    }

    /// <summary>Null when there is nothing to undo.</summary>
    public async Task<Outcome<AssignmentsChanged>?> UndoAsync()
    {
        if (History.Undo is not { } changes)
            return null;
        var outcome = await SendAsync(changes);
        if (outcome.IsDone)
            History.Undid();
        return outcome;
    }

    /// <summary>Null when there is nothing to do again.</summary>
    public async Task<Outcome<AssignmentsChanged>?> RedoAsync()
    {
        if (History.Redo is not { } changes)
            return null;
        var outcome = await SendAsync(changes);
        if (outcome.IsDone)
            History.Redid();
        return outcome;
    }

    private async Task<Outcome<AssignmentsChanged>> SendAsync(IReadOnlyList<AssignmentChange> changes)
    {
        if (Board?.Schedule is not { } schedule)
            return Outcome.NotFound;
        var outcome = await changeAssignments.ExecuteAsync(new(schedule.Id, SeenWeek.Of(Board, changes), changes));
        // Done: the change is shown at once, and what others did meanwhile comes with the read that every change is followed by.
        if (outcome.Value is { } changed && Board?.Schedule?.Id == schedule.Id)
            Show(Board.With(changes, changed.Version == schedule.Version + 1 ? changed.Version : schedule.Version));
        return outcome;
    }

    private void Show(Board board)
    {
        Board = board;
        Index = new(board);
    }
}
