namespace SmartScheduling.Web.Features.Schedules.Grid;

/// <summary>
/// One row of the grid, ready to be written down: every text is made. Two rows that show the same are equal, so a row
/// knows by comparing whether it has to render.
/// </summary>
public sealed record GridRow
{
    /// <summary>What the browser calls the row: a person's id, or a name for the others.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    public string Detail { get; init; } = "";

    /// <summary>Sentences about the row as a whole.</summary>
    public Note Note { get; init; }

    public string Class { get; init; } = "";

    public required Sequence<GridCell> Cells { get; init; }

    /// <summary>The last two columns.</summary>
    public Figure Hours { get; init; }

    public Figure Cost { get; init; }
}

/// <summary>One day of one row.</summary>
/// <param name="Items">What stands there to be chosen.</param>
/// <param name="Text">A word about the day itself: time off, fill.</param>
/// <param name="Class">How it looks.</param>
public readonly record struct GridCell(Sequence<GridItem> Items, string Text = "", string Class = "");

/// <summary>Something in a cell that can be chosen: an assignment, an open position, or work elsewhere.</summary>
/// <param name="Key">See <see cref="ItemKey"/>.</param>
/// <param name="Text">The few letters that fit: <c>7–15</c>, or a name.</param>
/// <param name="Tag">Job role code, or a count.</param>
/// <param name="Class">Colour and kind.</param>
/// <param name="Locked">Shows a lock.</param>
/// <param name="Label">All of it in words.</param>
/// <param name="Note">What a rule says to it.</param>
public readonly record struct GridItem(string Key, string Text, string Tag, string Class, bool Locked, string Label, Note Note)
{
    /// <summary>What a screen reader says and a voice command may name: it has to begin with what is seen.</summary>
    public string Spoken => Tag.Length > 0 ? $"{Text} {Tag}: {Label}" : $"{Text}: {Label}";
}

/// <summary>What the rules say to something: shown as a mark, its sentence on focus.</summary>
public readonly record struct Note(string Sentence, bool Hard)
{
    public bool IsEmpty => string.IsNullOrEmpty(Sentence);
}

/// <summary>A number in one of the last columns. What is remarkable about it is said in a word, not by colour alone.</summary>
public readonly record struct Figure(string Text, string Remark = "", string Tone = "");
