namespace SmartScheduling.Solver.Columns.Simplex;

/// <summary>
/// In which order the columns of a sparse matrix are factored: those with one row left, then those that alone have a row
/// left, then the rest, fewest entries first. Most columns of a master's basis belong to the first two kinds.
/// </summary>
internal sealed class PivotOrder
{
    /// <summary>A column may pivot on a row that only it has left when the entry is not much smaller than its largest.</summary>
    private const double Threshold = 0.01;

    private readonly int size;
    private readonly int[] leftInColumn;
    private readonly int[] leftInRow;
    private readonly bool[] isColumnDone;
    private readonly int[] rowStarts;
    private readonly Queue<int> waiting = [];
    private int[] columnsOfRows = [];
    private int steps;

    public PivotOrder(int size)
    {
        this.size = size;
        Columns = new int[size];
        Rows = new int[size];
        leftInColumn = new int[size];
        leftInRow = new int[size];
        isColumnDone = new bool[size];
        IsRowDone = new bool[size];
        rowStarts = new int[size + 1];
    }

    /// <summary>By step the column, and the row on which it pivots where that is decided: in the steps before <see cref="Rest"/>.</summary>
    public int[] Columns { get; }

    public int[] Rows { get; }

    /// <summary>The steps before this one leave nothing below their pivot.</summary>
    public int Lower { get; private set; }

    /// <summary>The first step of the columns that have to be eliminated.</summary>
    public int Rest { get; private set; }

    /// <summary>Entries that the columns of the rest have in a row.</summary>
    public ReadOnlySpan<int> LeftInRow => leftInRow;

    /// <summary>The rows on which the steps before <see cref="Rest"/> pivot.</summary>
    public bool[] IsRowDone { get; }

    public void Find(SparseLists columns)
    {
        Index(columns);
        steps = 0;
        TakeSingleRows(columns);
        Lower = steps;
        TakeSingleColumns(columns);
        Rest = steps;
        for (var column = 0; column < size; column++)
            if (!isColumnDone[column]) Columns[steps++] = column;
        Columns.AsSpan(Rest, steps - Rest).Sort((left, right) => leftInColumn[left] != leftInColumn[right] ? leftInColumn[left].CompareTo(leftInColumn[right]) : left.CompareTo(right));
    }

    private void Index(SparseLists columns)
    {
        Array.Clear(leftInRow);
        Array.Clear(isColumnDone);
        Array.Clear(IsRowDone);
        for (var column = 0; column < size; column++)
        {
            leftInColumn[column] = columns.Of(column).Length;
            foreach (var entry in columns.Of(column)) leftInRow[entry.Place]++;
        }

        if (columnsOfRows.Length < columns.Entries) columnsOfRows = new int[columns.Entries];
        rowStarts[0] = 0;
        for (var row = 0; row < size; row++) rowStarts[row + 1] = rowStarts[row] + leftInRow[row];
        for (var column = size - 1; column >= 0; column--)
            foreach (var entry in columns.Of(column)) columnsOfRows[rowStarts[entry.Place] + --leftInRow[entry.Place]] = column;
        for (var row = 0; row < size; row++) leftInRow[row] = rowStarts[row + 1] - rowStarts[row];
    }

    private void TakeSingleRows(SparseLists columns)
    {
        for (var column = 0; column < size; column++)
            if (leftInColumn[column] == 1) waiting.Enqueue(column);
        while (waiting.TryDequeue(out var column))
        {
            if (leftInColumn[column] != 1 || isColumnDone[column]) continue;
            var row = LeftRow(columns.Of(column));
            Take(column, row);
            foreach (var other in columnsOfRows.AsSpan(rowStarts[row]..rowStarts[row + 1]))
                if (--leftInColumn[other] == 1) waiting.Enqueue(other);
            foreach (var entry in columns.Of(column)) leftInRow[entry.Place]--;
        }
    }

    private void TakeSingleColumns(SparseLists columns)
    {
        for (var row = 0; row < size; row++)
            if (leftInRow[row] == 1 && !IsRowDone[row]) waiting.Enqueue(row);
        while (waiting.TryDequeue(out var row))
        {
            if (leftInRow[row] != 1 || IsRowDone[row]) continue;
            var column = -1;
            foreach (var one in columnsOfRows.AsSpan(rowStarts[row]..rowStarts[row + 1]))
                if (!isColumnDone[one]) column = one;
            if (!IsLargeEnough(columns.Of(column), row)) continue;
            Take(column, row);
            foreach (var entry in columns.Of(column))
                if (--leftInRow[entry.Place] == 1 && !IsRowDone[entry.Place]) waiting.Enqueue(entry.Place);
        }
    }

    private void Take(int column, int row)
    {
        isColumnDone[column] = true;
        IsRowDone[row] = true;
        Columns[steps] = column;
        Rows[steps++] = row;
    }

    private int LeftRow(ReadOnlySpan<Entry> column)
    {
        foreach (var entry in column)
            if (!IsRowDone[entry.Place]) return entry.Place;
        throw new InvalidOperationException("A column that has one row left has none.");
    }

    private bool IsLargeEnough(ReadOnlySpan<Entry> column, int row)
    {
        var (own, largest) = (0.0, 0.0);
        foreach (var entry in column)
        {
            if (IsRowDone[entry.Place]) continue;
            largest = Math.Max(largest, Math.Abs(entry.Value));
            if (entry.Place == row) own = Math.Abs(entry.Value);
        }

        return own >= Threshold * largest;
    }
}
