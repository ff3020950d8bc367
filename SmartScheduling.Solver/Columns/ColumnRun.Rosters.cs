using SmartScheduling.Solver.Columns.Simplex;

namespace SmartScheduling.Solver.Columns;

/// <content>Whole rosters: the first, the one that the ascent's prices settle to, and the one that the linear program leads to.</content>
internal sealed partial class ColumnRun
{
    private const int Sweeps = 10;
    private const double DiveShare = 0.3;

    /// <summary>A roster at once that keeps the hard rules of everybody: each person's best against what the others do.</summary>
    private void First()
    {
        var picks = lagrangian.People.Select(person => new int[problem.Calendar.Days]).ToArray();
        response.Build(picks, ref random, IsOver);
        incumbent.Take(picks);
        if (double.IsPositiveInfinity(incumbent.Cost)) return;
        exchange.Offer();
        best.Report(Iterations, atOnce: true);
    }

    /// <summary>A roster from the prices of the ascent: everybody's cheapest made to fit together.</summary>
    private void Settle()
    {
        for (var i = 0; i < incumbent.Picks.Length; i++) pool.Add(i, incumbent.Picks[i]);
        var settled = (incumbent.Picks.Length > 0 ? incumbent.Picks : lagrangian.Picked).Select(picks => picks.ToArray()).ToArray();
        var prices = lagrangian.Best[..rows.Count];
        for (var i = 0; i < settled.Length && !IsOver(); i++)
            if (rosters.Find(i, prices, settled[i], 0, settled[i].Length, [])) pool.Add(i, [.. settled[i]]);
        response.Settle(settled, prices, Sweeps, ref random, IsOver);
        Finish(settled);
    }

    /// <summary>A dive from the warm master, where its bound leaves room for something better.</summary>
    private void Dive(RestrictedMaster master)
    {
        if (IsOver()) return;
        shares = SharesOf(master);
        foreach (var column in master.Columns.Where(column => !column.IsBanned).OrderBy(master.ReducedCost))
            if (!double.IsPositiveInfinity(lagrangian.People[column.Person].Cost(column.Picks, null, out _))) pool.Append(column.Person, column.Picks);
        var sub = new SubMaster(lagrangian, rosters, master);
        for (var i = 0; i < incumbent.Picks.Length; i++) sub.Add(i, incumbent.Picks[i]);
        var end = pace.Elapsed + pace.Limit * DiveShare;
        var dive = new CellDive(sub, () => IsOver() || pace.Elapsed > end);
        if (dive.Run(takeOneIn: 2, stepRounds: 2, incumbent.Cost, ref random) == DiveEnd.Found) Finish([.. dive.Picks.Select(picks => picks.ToArray())]);
    }

    /// <summary>By person and option, how much of it the linear program takes.</summary>
    private double[][] SharesOf(RestrictedMaster master)
    {
        double[][] taken = [.. lagrangian.People.Select(person => new double[person.Model.Options.Count])];
        foreach (var column in master.Columns)
            for (var day = 0; day < column.Picks.Length; day++)
                taken[column.Person][lagrangian.People[column.Person].Model.Options.Start(day) + column.Picks[day]] += column.Weight;
        return taken;
    }

    private void Finish(int[][] picks)
    {
        response.Improve(picks, [.. Enumerable.Range(0, picks.Length)], 3, ref random, IsOver);
        if (!(incumbent.CostOf(picks) < incumbent.Cost)) return;
        incumbent.Take(picks);
        for (var i = 0; i < picks.Length; i++) pool.Add(i, picks[i]);
        exchange.Offer();
    }
}
