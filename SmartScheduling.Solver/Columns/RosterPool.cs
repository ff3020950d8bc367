namespace SmartScheduling.Solver.Columns;

/// <summary>Good rosters of each person from everywhere; a neighbourhood begins with those that fit it.</summary>
internal sealed class RosterPool(int people)
{
    private const int Most = 200;
    private const int Kept = 150;

    private readonly List<int[]>[] rosters = [.. Enumerable.Range(0, people).Select(_ => new List<int[]>())];

    public IReadOnlyList<int[]> Of(int person) => rosters[person];

    /// <summary>One for another thread, with the same rosters.</summary>
    public RosterPool Copy()
    {
        var copy = new RosterPool(rosters.Length);
        copy.AddAll(this);
        return copy;
    }

    public void AddAll(RosterPool other)
    {
        for (var person = 0; person < rosters.Length; person++) rosters[person].AddRange(other.rosters[person]);
    }

    /// <summary>Adds one in front.</summary>
    public void Add(int person, int[] picks)
    {
        rosters[person].Insert(0, picks);
        if (rosters[person].Count > Most) rosters[person].RemoveRange(Kept, rosters[person].Count - Kept);
    }

    /// <summary>Adds one behind all others, where there is room.</summary>
    public void Append(int person, int[] picks)
    {
        if (rosters[person].Count < Kept) rosters[person].Add(picks);
    }
}
