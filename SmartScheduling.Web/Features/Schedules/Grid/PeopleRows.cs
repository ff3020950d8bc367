using SmartScheduling.Web.Components.Forms;

namespace SmartScheduling.Web.Features.Schedules.Grid;

/// <summary>A row for each person: what they work on each day, their hours against the contract, their cost.</summary>
internal sealed class PeopleRows(BoardIndex index, GridWords words, GridNotes notes)
{
    private const string Away = "away";

    private readonly ILookup<Guid, BoardTimeOff> _timeOff = index.Board.TimeOff.ToLookup(request => request.EmployeeId);
    private readonly ILookup<Guid, BoardUnavailable> _unavailable = index.Board.Unavailable.ToLookup(time => time.EmployeeId);
    private readonly ILookup<Guid, BoardElsewhere> _elsewhere = index.Board.Elsewhere.ToLookup(work => work.EmployeeId);

    public (IReadOnlyList<GridRow> Rows, int Hidden) Of(GridFilter filter)
    {
        var open = index.Positions.Where(position => position.Fill.Missing > 0 && filter.Shows(position)).Select(position => position.Role.Id).ToHashSet();
        var shown = index.Board.People.Where(person => filter.Shows(person) && (!filter.OpenOnly || open.Overlaps(person.Roles))).ToList();
        return (shown.ConvertAll(Row), index.Board.People.Count - shown.Count);
    }

    private GridRow Row(BoardPerson person)
    {
        var work = index.Of(person).ToList();
        var minutes = work.Sum(one => one.Shift.Minutes) + _elsewhere[person.Id].Sum(one => one.Minutes);
        return new()
        {
            Key = person.Id.ToString("N"),
            Title = person.Name,
            Detail = string.Join(" ", person.Roles.Select(index.Role).Select(role => role.Code).Order(StringComparer.Ordinal)),
            Note = notes.Of(person.Id),
            Cells = [.. Enumerable.Range(0, GridWords.DayCount).Select(index.Board.Date).Select(day => Cell(person, day, work))],
            Hours = HoursOf(person, minutes),
            Cost = new(words.Format.Money(Wages.Of(person, work.Sum(one => one.Shift.Minutes)))),
        };
    }

    private GridCell Cell(BoardPerson person, DateOnly day, List<(BoardShift Shift, BoardAssignment Assignment)> work)
    {
        var absence = words.Absence(person, day, _timeOff[person.Id], _unavailable[person.Id]);
        return new(
        [
            .. work.Where(one => one.Shift.Date == day).Select((one, place) => words.InPersonCell(one.Shift, one.Assignment, notes.Of(person.Id, one.Shift, place == 0))),
            .. _elsewhere[person.Id].Where(one => one.Date == day).Select(Elsewhere),
        ], absence, absence is "Not employed" or "Time off" ? Away : "");
    }

    private GridItem Elsewhere(BoardElsewhere work) => new(
        "", words.Times(work.StartTime, work.EndTime), work.Location, "elsewhere", false,
        $"At {work.Location}, {words.Format.Times(work.StartTime, work.EndTime)}", default);

    private static Figure HoursOf(BoardPerson person, int minutes)
    {
        var text = $"{Hours.Format(minutes)}/{Hours.Format(person.Contract.TargetMinutes)}";
        if (minutes > person.Contract.MaxMinutes)
            return new(text, "over", "conflict");
        return minutes < person.Contract.MinMinutes ? new(text, "under", "partly") : new(text);
    }
}
