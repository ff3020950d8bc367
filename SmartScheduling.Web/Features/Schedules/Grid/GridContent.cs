namespace SmartScheduling.Web.Features.Schedules.Grid;

/// <summary>Everything that the grid shows of a board through a filter.</summary>
public sealed record GridContent(
    Sequence<GridDay> Days, GridRow Open, IReadOnlyList<GridRow> Rows, GridRow Coverage, int Hidden)
{
    public static GridContent Of(BoardIndex index, WeekFindings findings, GridFilter filter)
    {
        var words = new GridWords(index);
        var notes = new GridNotes(findings, index);
        var all = filter.View == GridView.People
            ? new PeopleRows(index, words, notes).Of(filter)
            : new ShiftRows(index, words, notes).Of(filter);
        var summary = new SummaryRows(index, words);
        return new(words.Days, summary.Open(filter), all.Rows, summary.Coverage(filter), all.Hidden);
    }
}

/// <summary>Head of a column.</summary>
public readonly record struct GridDay(string Weekday, string Day, string Name, bool IsToday);
