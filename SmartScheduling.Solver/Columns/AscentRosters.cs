namespace SmartScheduling.Solver.Columns;

/// <summary>The different rosters that people picked in the last evaluations of an ascent: the master begins with them.</summary>
internal sealed class AscentRosters(Lagrangian lagrangian)
{
    private const int MostOfPerson = 60;
    private const int FewerOfPerson = 20;

    private readonly List<(int Person, int[] Picks)> recent = [];
    private readonly ColumnSet seen = new();

    /// <summary>Those among them that keep the hard rules which the lagrangian does not know.</summary>
    public IEnumerable<Column> Columns => recent.Select(one => lagrangian.ColumnOf(one.Person, one.Picks, out _)).OfType<Column>();

    public void Collect()
    {
        var people = lagrangian.People.Length;
        for (var i = 0; i < people; i++)
        {
            if (!seen.Add(new Column { Person = i, Picks = [.. lagrangian.Picked[i]], Cost = 0, Rows = [], Amounts = [] })) continue;
            recent.Add((i, [.. lagrangian.Picked[i]]));
        }

        if (recent.Count > MostOfPerson * people) recent.RemoveRange(0, FewerOfPerson * people);
    }
}
