namespace SmartScheduling.Solver.Columns.Simplex;

/// <summary>Entries of a sparse vector: how much at which place.</summary>
internal readonly record struct Entry(int Place, double Value);

/// <summary>Sparse vectors behind each other in one piece of memory, which is kept when they are cleared.</summary>
internal sealed class SparseLists
{
    private Entry[] entries = new Entry[256];
    private int[] ends = new int[64];

    /// <summary>How many vectors there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many entries all of them have.</summary>
    public int Entries { get; private set; }

    public ReadOnlySpan<Entry> Of(int list)
    {
        var start = list == 0 ? 0 : ends[list - 1];
        return entries.AsSpan(start, ends[list] - start);
    }

    /// <summary>Adds to the vector that is open.</summary>
    public void Add(int place, double value)
    {
        if (Entries == entries.Length) Array.Resize(ref entries, 2 * Entries);
        entries[Entries++] = new(place, value);
    }

    /// <summary>Ends the vector that is open and opens the next.</summary>
    public void Close()
    {
        if (Count == ends.Length) Array.Resize(ref ends, 2 * Count);
        ends[Count++] = Entries;
    }

    public void Clear() => (Count, Entries) = (0, 0);
}
