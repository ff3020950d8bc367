using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Rules.Machines;

/// <summary>Counts the rows of a team rule.</summary>
public sealed class RowTally : TeamTally
{
    private readonly Row[] rows;
    private readonly int[] counts;
    private readonly int[][] rowsOfPosition;
    private readonly Func<Row, int, IEnumerable<Violation>> explain;
    private Score cost;

    /// <param name="explain">Says what a row with a cost and its count mean; the points have to add up to the row's cost.</param>
    public RowTally(Problem problem, ActiveRule rule, IEnumerable<Row> rows, Func<Row, int, IEnumerable<Violation>> explain) : base(rule)
    {
        this.rows = [.. rows];
        this.explain = explain;
        counts = new int[this.rows.Length];
        var byPosition = problem.Positions.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < this.rows.Length; i++)
        {
            cost += this.rows[i].Cost(0);
            foreach (var position in this.rows[i].Positions) byPosition[position.Index].Add(i);
        }

        rowsOfPosition = [.. byPosition.Select(list => list.ToArray())];
    }

    public override Score Cost => cost;

    public override void Change(int person, in DayWork before, in DayWork after)
    {
        if (!Rule.People.Contains(person)) return;
        Add(before.First, -1);
        Add(before.Second, -1);
        Add(after.First, 1);
        Add(after.Second, 1);
    }

    public override Score Price(int person, Position position)
    {
        var price = Score.Zero;
        if (!Rule.People.Contains(person)) return price;
        foreach (var row in rowsOfPosition[position.Index]) price += rows[row].Step(counts[row]);
        return price;
    }

    public override void Report(List<Violation> violations)
    {
        for (var row = 0; row < rows.Length; row++) Report(row, violations);
    }

    public override void ReportAt(Position position, List<Violation> violations)
    {
        foreach (var row in rowsOfPosition[position.Index]) Report(row, violations);
    }

    private void Report(int row, List<Violation> violations)
    {
        if (rows[row].Cost(counts[row]) != Score.Zero) violations.AddRange(explain(rows[row], counts[row]));
    }

    private void Add(Position? position, int change)
    {
        if (position is null) return;
        foreach (var row in rowsOfPosition[position.Index])
        {
            cost -= rows[row].Cost(counts[row]);
            counts[row] += change;
            cost += rows[row].Cost(counts[row]);
        }
    }
}
