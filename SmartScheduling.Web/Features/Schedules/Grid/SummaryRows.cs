using SmartScheduling.Web.Components.Forms;

namespace SmartScheduling.Web.Features.Schedules.Grid;

/// <summary>The first row, what is open on each day, and the last one, how much of each day is covered.</summary>
internal sealed class SummaryRows(BoardIndex index, GridWords words)
{
    /// <summary>Keys of the two rows.</summary>
    public const string OpenKey = "open", CoverageKey = "coverage";

    /// <summary>Stands for the open positions of a day that find no room in its cell.</summary>
    public const string MoreKey = "more";

    private const int Shown = 6;

    public GridRow Open(GridFilter filter)
    {
        var open = index.Positions.Where(position => position.Fill.Missing > 0 && filter.Shows(position)).ToLookup(position => position.Shift.Date);
        return new()
        {
            Key = OpenKey,
            Title = "Open",
            Detail = open.Sum(day => day.Sum(position => position.Fill.Missing)) is > 0 and var missing ? $"{words.Format.Number(missing)} places" : "nothing",
            Class = "open-row",
            Cells = [.. Days().Select(day => OpenCell([.. open[day]]))],
        };
    }

    public GridRow Coverage(GridFilter filter)
    {
        var shown = index.Positions.Where(filter.Shows).ToList();
        var people = index.Board.People.Where(filter.Shows).Select(person => (Person: person, Minutes: index.MinutesOf(person))).ToList();
        var whole = Fill.Of(shown.Select(position => position.Fill));
        return new()
        {
            Key = CoverageKey,
            Title = "Coverage",
            Detail = words.Format.Percent(whole.Filled, whole.Required),
            Class = "coverage-row",
            Cells =
            [
                .. from day in Days()
                   let fill = Fill.Of(shown.Where(position => position.Shift.Date == day).Select(position => position.Fill))
                   select new GridCell([], fill.State == FillState.None ? "–" : fill.ToString(), ClassOf(fill)),
            ],
            Hours = new(Hours.Format(people.Sum(one => one.Minutes))),
            Cost = new(words.Format.Money(people.Sum(one => Wages.Of(one.Person, one.Minutes)))),
        };
    }

    /// <summary>The colour of a fill; its numbers stand beside it.</summary>
    public static string ClassOf(Fill fill) => fill.State == FillState.None ? "" : $"fill-{fill.State.ToString().ToLowerInvariant()}";

    private GridCell OpenCell(BoardPosition[] positions)
    {
        var room = positions.Length <= Shown ? positions.Length : Shown - 1;
        IEnumerable<GridItem> items = positions.Take(room).Select(position => words.OpenPosition(position, withTimes: true));
        return new(positions.Length <= Shown
            ? [.. items]
            : [.. items, new GridItem(MoreKey, "more", $"+{positions.Skip(room).Sum(position => position.Fill.Missing)}", "vacant more", false, $"{positions.Length - room} more open positions on this day", default)]);
    }

    private IEnumerable<DateOnly> Days() => Enumerable.Range(0, GridWords.DayCount).Select(index.Board.Date);
}
