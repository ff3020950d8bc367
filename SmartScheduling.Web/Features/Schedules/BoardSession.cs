using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules.Edits;

namespace SmartScheduling.Web.Features.Schedules;

/// <summary>
/// One open schedule page: the board it shows, what the rules say to it, and what was done here, to be undone. Keeps no
/// rows between reads; every answer comes from the use cases. They work off the circuit's thread: a database that answers
/// at once, and the rules of a hundred people, must not keep the page from showing what was just done.
/// </summary>
/// <param name="readBoard">Reads the week.</param>
/// <param name="readFindings">Asks the rules about the whole week.</param>
/// <param name="changeAssignments">Does an edit.</param>
/// <param name="shown">Called whenever there is something new to show.</param>
public sealed class BoardSession(ReadBoard readBoard, ReadFindings readFindings, ChangeAssignments changeAssignments, Action shown)
{
    private Task _lastEdit = Task.CompletedTask;
    private bool _missed;
    private int _opened;

    /// <summary>Null until the first read.</summary>
    public Board? Board { get; private set; }

    public BoardIndex? Index { get; private set; }

    public WeekFindings Findings { get; private set; } = WeekFindings.None;

    public EditHistory History { get; } = new();

    public bool CanEdit => Board?.Schedule is { WhyNotEditable: null };

    private bool IsEditing => !_lastEdit.IsCompleted;

    /// <summary>Shows a week; what was done to another one can no longer be undone here.</summary>
    public async Task<Outcome<Board>> OpenAsync(DateOnly? day, Guid? locationId, CancellationToken cancellation = default)
    {
        var ticket = ++_opened;
        var outcome = await Task.Run(() => readBoard.ExecuteAsync(day, locationId, cancellation), cancellation);
        // Whoever leafs through weeks sees the last one asked for, whichever is read last.
        if (outcome.Value is { } board && ticket == _opened)
            Take(board);
        return outcome;
    }

    /// <summary>Reads the same week again, after somebody changed it.</summary>
    public async Task ReloadAsync(CancellationToken cancellation = default)
    {
        if (Board is not { } seen)
            return;
        var outcome = await Task.Run(() => readBoard.ExecuteAsync(seen.FirstDay, seen.Location.Id, cancellation), cancellation);
        if (outcome.Value is { } board && (Board.FirstDay, Board.Location.Id) == (seen.FirstDay, seen.Location.Id))
            Take(board);
    }

    /// <summary>Asks the rules about the whole week; takes longer than the board, so it comes after it.</summary>
    public async Task CheckAsync(CancellationToken cancellation = default)
    {
        if (Board?.Schedule is not { } schedule)
            return;
        var outcome = await Task.Run(() => readFindings.ExecuteAsync(schedule.Id, cancellation), cancellation);
        if (outcome.Value is not { } findings || Board?.Schedule?.Id != schedule.Id)
            return;
        Findings = findings;
        shown();
    }

    public Task<HandEdit> ChangeAsync(params IReadOnlyList<AssignmentChange> changes) =>
        InTurnAsync(() => changes, () => History.Did(changes))!;

    /// <summary>Null when there is nothing to undo.</summary>
    public Task<HandEdit?> UndoAsync() => InTurnAsync(() => History.Undo, History.Undid);

    /// <summary>Null when there is nothing to do again.</summary>
    public Task<HandEdit?> RedoAsync() => InTurnAsync(() => History.Redo, History.Redid);

    // Keys are quicker than the database: each edit waits for the one before it, and only then looks what is to be done.
    private async Task<HandEdit?> InTurnAsync(Func<IReadOnlyList<AssignmentChange>?> choose, Action done)
    {
        var (before, mine) = (_lastEdit, new TaskCompletionSource());
        _lastEdit = mine.Task;
        await before;
        HandEdit edit;
        try
        {
            if (choose() is not { } changes)
                return null;
            edit = new(changes, await SendAsync(changes));
            if (edit.Outcome.IsDone)
                done();
        }
        finally
        {
            mine.SetResult();
        }

        if (_missed)
            await ReloadAsync();
        return edit;
    }

    // The edit is shown before it is done: nearly always it will be, and when it is refused the board goes back.
    private async Task<Outcome<AssignmentsChanged>> SendAsync(IReadOnlyList<AssignmentChange> changes)
    {
        if (Board is not { Schedule: { } schedule } seen)
            return Outcome.NotFound;
        var expected = seen.With(changes);
        if (expected is not null)
            Show(expected);
        var edit = new AssignmentEdit(schedule.Id, SeenWeek.Of(seen, changes), changes);
        var outcome = await Task.Run(() => changeAssignments.ExecuteAsync(edit));
        if (expected is null || !ReferenceEquals(Board, expected))
            return outcome;
        if (outcome.Value is not { } changed)
            Show(seen);
        else if (changed.Version == schedule.Version + 1)
            Show(expected with { Schedule = schedule with { Version = changed.Version } });
        return outcome;
    }

    private void Take(Board board)
    {
        var another = board.Schedule is null || board.Schedule.Id != Board?.Schedule?.Id;
        if (another)
        {
            History.Clear();
            Findings = WeekFindings.None;
        }

        // A read that began before an edit here would take back for a moment what the edit already shows.
        _missed = !another && IsEditing;
        if (!_missed && (another || board.Schedule!.Version >= Board!.Schedule!.Version))
            Show(board);
    }

    private void Show(Board board)
    {
        Board = board;
        Index = new(board);
        shown();
    }
}

/// <summary>A hand edit and what became of it.</summary>
public sealed record HandEdit(IReadOnlyList<AssignmentChange> Changes, Outcome<AssignmentsChanged> Outcome);
