using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Schedules.Edits;

namespace SmartScheduling.Web.Features.Schedules;

/// <summary>
/// One open schedule page: the board it shows, what the rules say to it, and what was done here, to be undone. Keeps no
/// rows between reads; every answer comes from the use cases.
/// </summary>
public sealed class BoardSession(ReadBoard readBoard, ReadFindings readFindings, ChangeAssignments changeAssignments) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

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

        // A read that began before an edit here and ended after it is out of date; the one after it is on its way.
        if (board.Schedule is null || board.Schedule.Id != Board?.Schedule?.Id || board.Schedule.Version >= Board.Schedule.Version)
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

    public Task<HandEdit> ChangeAsync(params IReadOnlyList<AssignmentChange> changes) =>
        InTurnAsync(() => changes, () => History.Did(changes))!;

    /// <summary>Null when there is nothing to undo.</summary>
    public Task<HandEdit?> UndoAsync() => InTurnAsync(() => History.Undo, History.Undid);

    /// <summary>Null when there is nothing to do again.</summary>
    public Task<HandEdit?> RedoAsync() => InTurnAsync(() => History.Redo, History.Redid);

    // Keys are quicker than the database: each edit waits for the one before it, and only then looks what is to be done.
    private async Task<HandEdit?> InTurnAsync(Func<IReadOnlyList<AssignmentChange>?> choose, Action done)
    {
        await _turn.WaitAsync();
        try
        {
            if (choose() is not { } changes)
                return null;
            var outcome = await SendAsync(changes);
            if (outcome.IsDone)
                done();
            return new(changes, outcome);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Outcome<AssignmentsChanged>> SendAsync(IReadOnlyList<AssignmentChange> changes)
    {
        if (Board is not { Schedule: { } schedule } seen)
            return Outcome.NotFound;
        var outcome = await changeAssignments.ExecuteAsync(new(schedule.Id, SeenWeek.Of(seen, changes), changes));
        // Done: shown at once, unless the read that follows every change was quicker. What others did meanwhile comes with that read.
        if (outcome.Value is { } changed && ReferenceEquals(Board, seen))
            Show(seen.With(changes, changed.Version == schedule.Version + 1 ? changed.Version : schedule.Version));
        return outcome;
    }

    private void Show(Board board)
    {
        Board = board;
        Index = new(board);
    }

    public void Dispose() => _turn.Dispose();
}

/// <summary>A hand edit and what became of it.</summary>
public sealed record HandEdit(IReadOnlyList<AssignmentChange> Changes, Outcome<AssignmentsChanged> Outcome);
