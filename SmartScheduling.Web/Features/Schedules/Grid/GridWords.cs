using SmartScheduling.Domain.Availability;
using SmartScheduling.Web.Components.Forms;

namespace SmartScheduling.Web.Features.Schedules.Grid;

/// <summary>How the grid words what a board holds.</summary>
internal sealed class GridWords(BoardIndex index)
{
    public const int DayCount = 7;

    private readonly ShiftTimes _times = new(index.Board.Site.Culture);

    // The times of a few templates stand in hundreds of cells.
    private readonly Dictionary<(TimeOnly Start, TimeOnly End), (string Short, string Long)> _written = [];

    public SiteFormat Format { get; } = SiteFormat.For(index.Board.Site);

    public Sequence<GridDay> Days =>
        [.. Enumerable.Range(0, DayCount).Select(index.Board.Date).Select(day => new GridDay(
            Format.Weekday(day), Format.Number(day.Day), Format.Day(day), day == index.Board.Today))];

    public string Times(BoardShift shift) => Written(shift).Short;

    public string Times(TimeOnly start, TimeOnly end) => start == end ? "all day" : _times.Of(start, end);

    /// <summary>An assignment in a person's cell.</summary>
    public GridItem InPersonCell(BoardShift shift, BoardAssignment assignment, Note note) => new(
        new ItemKey(shift.Id, assignment.RoleId, assignment.EmployeeId).ToString(),
        Times(shift), TagOf(assignment), Palette.ClassOf(shift.Colour), assignment.Locked,
        $"{shift.Name}, {Written(shift).Long}, as {index.Role(assignment.RoleId).Name}{Tail(assignment, note)}", note);

    /// <summary>The same assignment in its shift's cell.</summary>
    public GridItem InShiftCell(BoardShift shift, BoardAssignment assignment, Note note)
    {
        var name = index.Person(assignment.EmployeeId)?.Name ?? "";
        return new(
            new ItemKey(shift.Id, assignment.RoleId, assignment.EmployeeId).ToString(),
            Short(name), index.Role(assignment.RoleId).Code, "plain", assignment.Locked,
            $"{name} as {index.Role(assignment.RoleId).Name}{Tail(assignment, note)}", note);
    }

    /// <summary>Places that nobody has.</summary>
    public GridItem OpenPosition(BoardPosition position, bool withTimes) => new(
        new ItemKey(position.Shift.Id, position.Role.Id, null).ToString(),
        withTimes ? Times(position.Shift) : "open", $"{position.Fill.Missing} {position.Role.Code}",
        position.Fill.State == FillState.Open ? "vacant" : "vacant some", false,
        $"{position.Fill.Missing} {position.Role.Name} missing on {position.Shift.Name}, {Written(position.Shift).Long}", default);

    /// <summary>What keeps a person away on a day, in a word or two; empty when nothing does.</summary>
    public string Absence(BoardPerson person, DateOnly day, IEnumerable<BoardTimeOff> timeOff, IEnumerable<BoardUnavailable> unavailable)
    {
        if (!person.IsEmployedOn(day))
            return "Not employed";
        var off = timeOff.Where(request => day >= request.FirstDay && day <= request.LastDay).ToList();
        if (off.Exists(request => request.State == TimeOffState.Approved))
            return "Time off";
        var words = off.Count > 0 ? ["Time off?"] : new List<string>();
        words.AddRange(unavailable.Where(time => time.Date == day).Select(time => $"Not {Times(time.From, time.Until)}"));
        return string.Join(", ", words);
    }

    private (string Short, string Long) Written(BoardShift shift)
    {
        var times = (shift.StartTime, shift.EndTime);
        return _written.TryGetValue(times, out var known) ? known : _written[times] = (_times.Of(shift.StartTime, shift.EndTime), Format.Times(shift.StartTime, shift.EndTime));
    }

    // The row's head says it already when there is only one.
    private string TagOf(BoardAssignment assignment) =>
        index.Person(assignment.EmployeeId) is { Roles: [var only] } && only == assignment.RoleId ? "" : index.Role(assignment.RoleId).Code;

    private static string Tail(BoardAssignment assignment, Note note) =>
        $"{(assignment.Locked ? ", locked" : "")}{(note.IsEmpty ? "" : $". {(note.Hard ? "Conflict" : "Note")}: {note.Sentence}")}";

    /// <summary><c>Ana A.</c></summary>
    private static string Short(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, .., var last] ? $"{first} {last[0]}." : name;
}
