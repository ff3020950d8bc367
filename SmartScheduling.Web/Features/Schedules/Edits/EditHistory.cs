namespace SmartScheduling.Web.Features.Schedules.Edits;

/// <summary>What one open page has done to one week, so that it can be undone and done again.</summary>
public sealed class EditHistory
{
    private readonly Stack<IReadOnlyList<AssignmentChange>> _done = [];
    private readonly Stack<IReadOnlyList<AssignmentChange>> _undone = [];

    /// <summary>The steps that would undo the last edit; null when there is none.</summary>
    public IReadOnlyList<AssignmentChange>? Undo => _done.TryPeek(out var last) ? AssignmentChange.Inverses(last) : null;

    /// <summary>The steps that would do the last undone edit again; null when there is none.</summary>
    public IReadOnlyList<AssignmentChange>? Redo => _undone.TryPeek(out var last) ? last : null;

    /// <summary>A new edit; what was undone before it can no longer be done again.</summary>
    public void Did(IReadOnlyList<AssignmentChange> changes)
    {
        _done.Push(changes);
        _undone.Clear();
    }

    public void Undid() => _undone.Push(_done.Pop());

    public void Redid() => _done.Push(_undone.Pop());

    public void Clear()
    {
        _done.Clear();
        _undone.Clear();
    }
}
