using SmartScheduling.Web.Components.Forms;

namespace SmartScheduling.Web.Features.Schedules.Grid;

/// <summary>A row for each kind of shift: who is on it on each day, and what is missing.</summary>
internal sealed class ShiftRows(BoardIndex index, GridWords words, GridNotes notes)
{
    private readonly ILookup<Guid, BoardPosition> _positions = index.Positions.ToLookup(position => position.Shift.Id);

    public (IReadOnlyList<GridRow> Rows, int Hidden) Of(GridFilter filter)
    {
        // What was planned from one template stands in one row as long as it kept its name and times.
        var kinds = index.Board.Shifts.GroupBy(shift => (shift.TemplateId, shift.Name, shift.StartTime, shift.EndTime))
            .OrderBy(kind => kind.Key.StartTime).ThenBy(kind => kind.Key.Name, StringComparer.CurrentCulture).ToList();
        var shown = kinds.Where(kind => Shows([.. kind], filter)).ToList();
        return (shown.ConvertAll(kind => Row([.. kind], filter)), kinds.Count - shown.Count);
    }

    private bool Shows(BoardShift[] kind, GridFilter filter)
    {
        var positions = kind.SelectMany(shift => _positions[shift.Id]).Where(filter.Shows).ToList();
        return positions.Count > 0
            && (!filter.OpenOnly || positions.Exists(position => position.Fill.Missing > 0))
            && (kind[0].Name.Contains(filter.Find.Trim(), StringComparison.CurrentCultureIgnoreCase)
                || kind.SelectMany(index.Of).Any(one => index.Person(one.EmployeeId) is { } person && filter.Shows(person)));
    }

    private GridRow Row(BoardShift[] kind, GridFilter filter)
    {
        var first = kind[0];
        var people = kind.SelectMany(shift => index.Of(shift).Select(one => (shift.Minutes, Person: index.Person(one.EmployeeId)))).ToList();
        return new()
        {
            Key = $"{first.TemplateId:N}-{first.Name}-{words.Times(first)}",
            Title = first.Name,
            Detail = words.Times(first),
            Class = Palette.ClassOf(first.Colour),
            Cells = [.. Enumerable.Range(0, GridWords.DayCount).Select(index.Board.Date).Select(day => Cell([.. kind.Where(shift => shift.Date == day)], filter))],
            Hours = new(Hours.Format(people.Sum(one => one.Minutes))),
            Cost = new(words.Format.Money(people.Sum(one => one.Person is null ? 0 : Wages.Of(one.Person, one.Minutes)))),
        };
    }

    private GridCell Cell(BoardShift[] shifts, GridFilter filter)
    {
        if (shifts.Length == 0)
            return new([], "", "none");
        var positions = shifts.SelectMany(shift => _positions[shift.Id]).Where(filter.Shows).ToList();
        var fill = Fill.Of(positions.Select(position => position.Fill));
        return new([.. positions.SelectMany(Items)], fill.ToString(), SummaryRows.ClassOf(fill));
    }

    private IEnumerable<GridItem> Items(BoardPosition position)
    {
        foreach (var assignment in index.Of(position.Shift).Where(one => one.RoleId == position.Role.Id))
            yield return words.InShiftCell(position.Shift, assignment, notes.Of(assignment.EmployeeId, position.Shift, first: true));
        if (position.Fill.Missing > 0)
            yield return words.OpenPosition(position, withTimes: false);
    }
}
