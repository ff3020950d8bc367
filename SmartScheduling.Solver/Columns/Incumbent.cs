using SmartScheduling.Solver.Model;

namespace SmartScheduling.Solver.Columns;

/// <summary>The best roster that the columns know, with its totals of the equations and its points.</summary>
internal sealed class Incumbent(Lagrangian lagrangian)
{
    private readonly CoupledRows rows = lagrangian.Rows;
    private readonly ColumnPerson[] people = lagrangian.People;

    /// <summary>Picks by person and day.</summary>
    public int[][] Picks { get; private set; } = [];

    public double[] Totals { get; private set; } = [];

    public double Cost { get; private set; } = double.PositiveInfinity;

    public void Take(int[][] picks)
    {
        Picks = [.. picks.Select(person => person.ToArray())];
        Totals = TotalsOf(picks);
        Cost = CostOf(picks, Totals);
    }

    public double CostOf(int[][] picks) => CostOf(picks, TotalsOf(picks));

    public double CostOf(int row, double total) =>
        total < rows.Targets[row] ? (rows.Targets[row] - total) * rows.Shorts[row] : (total - rows.Targets[row]) * rows.Overs[row];

    public double[] TotalsOf(int[][] picks)
    {
        var totals = new double[rows.Count];
        for (var i = 0; i < picks.Length; i++) Add(totals, i, picks[i], 1);
        return totals;
    }

    public void Add(double[] totals, int i, int[] picks, int times)
    {
        var shares = people[i].Shares;
        for (var day = 0; day < picks.Length; day++)
        {
            var option = people[i].Model.Options.Start(day) + picks[day];
            for (var at = shares.Starts[option]; at < shares.Starts[option + 1]; at++) totals[shares.Rows[at]] += times * shares.Amounts[at];
        }
    }

    public Roster Roster(Problem problem)
    {
        var roster = Model.Roster.Empty(problem);
        for (var i = 0; i < Picks.Length; i++)
            foreach (var work in people[i].Days(Picks[i])) roster.Set(people[i].Index, work);
        return roster;
    }

    private double CostOf(int[][] picks, double[] totals)
    {
        var cost = 0.0;
        for (var i = 0; i < picks.Length; i++) cost += people[i].Cost(picks[i], null, out _);
        for (var row = 0; row < totals.Length; row++) cost += CostOf(row, totals[row]);
        return cost;
    }
}
