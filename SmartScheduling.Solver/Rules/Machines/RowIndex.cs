using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>The rows of one setting, found by position or by day, with their counts over an empty roster. Made once for a problem.</summary>
internal sealed class RowIndex
{
    private readonly int[][] ofPosition;
    private readonly int[][] ofDay;

    public RowIndex(Problem problem, IReadOnlyList<Row> rows)
    {
        Rows = [.. rows];
        EmptyCounts = new int[Rows.Length];
        var byPosition = new List<int>?[problem.Positions.Count];
        var byDay = new List<int>?[problem.Calendar.Days];
        for (var i = 0; i < Rows.Length; i++)
        {
            if (Rows[i] is PositionRow row)
            {
                foreach (var position in row.Positions) (byPosition[position.Index] ??= []).Add(i);
                continue;
            }

            (byDay[Rows[i].Day] ??= []).Add(i);
            var off = DayWork.Off(Rows[i].Day);
            for (var person = 0; person < problem.People.Count; person++) EmptyCounts[i] += Rows[i].Share(person, off);
        }

        ofPosition = [.. byPosition.Select(list => list?.ToArray() ?? [])];
        ofDay = [.. byDay.Select(list => list?.ToArray() ?? [])];
    }

    public Row[] Rows { get; }

    public int[] EmptyCounts { get; }

    /// <summary>The <see cref="PositionRow"/>s that count a position.</summary>
    public int[] Of(Position position) => ofPosition[position.Index];

    /// <summary>The other rows of a day.</summary>
    public int[] Of(int day) => ofDay[day];
}
