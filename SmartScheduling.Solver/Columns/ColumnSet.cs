namespace SmartScheduling.Solver.Columns;

/// <summary>Tells whether a roster of a person is among the columns already.</summary>
internal sealed class ColumnSet : IEqualityComparer<Column>
{
    private readonly HashSet<Column> columns;

    public ColumnSet() => columns = new(this);

    public bool Add(Column column) => columns.Add(column);

    public void Reset(IEnumerable<Column> all)
    {
        columns.Clear();
        foreach (var column in all) columns.Add(column);
    }

    public bool Equals(Column? left, Column? right) => ReferenceEquals(left, right) || (left is not null && right is not null && left.IsLike(right));

    public int GetHashCode(Column column)
    {
        var hash = (ulong)column.Person + 17;
        foreach (var pick in column.Picks) hash = (hash ^ (uint)pick) * 0x9E3779B97F4A7C15UL + (hash >> 29);
        return (int)(hash >> 32);
    }
}
